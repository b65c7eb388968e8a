import { describe, expect, it, vi } from 'vitest';
import { withPromises } from '@/src/ext/page-browser.ts';

type Native = (message: unknown, from: object, respond: (answer: unknown) => void) => true | undefined;

/** Chrome as it was before version 148: a listener that answers later says `true`, and calls back. */
function oldChrome(answers: (message: unknown) => unknown = () => undefined) {
  const listeners = new Set<Native>();
  const runtime = {
    id: 'abc' as string | undefined,
    getURL: (path: string) => `chrome-extension://abc${path}`,
    sendMessage: async (message: unknown) => answers(message),
    onMessage: {
      addListener: (one: Native) => void listeners.add(one),
      removeListener: (one: Native) => void listeners.delete(one),
    },
  };
  const send = (message: unknown): Promise<unknown> =>
    new Promise((done) => {
      const later = [...listeners].map((listener) => listener(message, { id: 'abc' }, done));
      if (!later.includes(true)) done('nobody answers');
    });
  return { runtime, send, listeners, dom: { openOrClosedShadowRoot: () => 'a root' } };
}
const wrapped = (chrome: object) => withPromises(chrome as never);

describe('Chrome’s own interface in pages', () => {
  it('takes a promise from a listener', async () => {
    const chrome = oldChrome();
    const listener = vi.fn(async (message: unknown) => `${String(message)}, from here`);
    wrapped(chrome).runtime.onMessage.addListener(listener);
    expect(await chrome.send('hello')).toBe('hello, from here');
    expect(listener).toHaveBeenCalledWith('hello', { id: 'abc' });
  });

  it('leaves what a listener does not answer to others', async () => {
    const chrome = oldChrome();
    wrapped(chrome).runtime.onMessage.addListener(() => undefined);
    expect(await chrome.send('hello')).toBe('nobody answers');
  });

  it('carries a refusal, in both directions', async () => {
    const chrome = oldChrome();
    const { runtime } = wrapped(chrome);
    runtime.onMessage.addListener(() => Promise.reject(new TypeError('not so')));
    const refused = await chrome.send('hello');
    await expect(wrapped(oldChrome(() => refused)).runtime.sendMessage('hello')).rejects.toThrow('not so');
    await expect(wrapped(oldChrome(() => ({ ok: true }))).runtime.sendMessage('hello')).resolves.toEqual({ ok: true });
  });

  it('forgets a listener that is taken away', () => {
    const chrome = oldChrome();
    const { onMessage } = wrapped(chrome).runtime;
    const listener = (() => undefined) as never;
    onMessage.addListener(listener);
    expect(chrome.listeners.size).toBe(1);
    onMessage.removeListener(listener);
    expect(chrome.listeners.size).toBe(0);
  });

  it('gives all else as it is, and as it changes', () => {
    const chrome = oldChrome();
    const ours = wrapped(chrome) as unknown as typeof chrome;
    expect(ours.runtime.getURL('/a')).toBe('chrome-extension://abc/a');
    expect(ours.dom.openOrClosedShadowRoot()).toBe('a root');
    expect(ours.runtime.id).toBe('abc');
    chrome.runtime.id = undefined;
    expect(ours.runtime.id).toBeUndefined();
  });
});
