import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clientOf, isExtensionPage, isPage, serve, type Signatures } from '@/src/ext/messages/channel.ts';

interface Calls {
  add(a: number, b: number): number;
}
const signatures: Signatures<Calls> = { add: v.tuple([v.number(), v.number()]) };
const ours = { id: fakeBrowser.runtime.id };

/** The answers of listeners to a message from a sender. */
async function send(message: unknown, from: object): Promise<unknown> {
  const answers = await fakeBrowser.runtime.onMessage.trigger(message, from);
  return answers.find((answer) => answer !== undefined);
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('a direction of messages', () => {
  it('carries a call and its answer', async () => {
    serve(signatures, { add: (_from, a, b) => a + b }, () => true);
    const client = clientOf<Calls>((call) => send(call, ours));
    expect(await client.add(2, 3)).toBe(5);
    await expect(Promise.resolve(client)).resolves.toBe(client);
  });

  it.each([
    ['another extension', { name: 'add', args: [1, 2] }, { id: 'somebody-else' }],
    ['a sender without an id', { name: 'add', args: [1, 2] }, {}],
    ['an unknown function', { name: 'toString', args: [] }, ours],
    ['a text', 'add', ours],
    ['no arguments', { name: 'add' }, ours],
    ['null', null, ours],
  ])('does not answer %s', async (_name, message, from) => {
    const add = vi.fn<() => number>(() => 0);
    serve(signatures, { add }, () => true);
    expect(await send(message, from)).toBeUndefined();
    expect(add).not.toHaveBeenCalled();
  });

  it('refuses arguments that do not fit, and says which', async () => {
    const add = vi.fn<() => number>(() => 0);
    serve(signatures, { add }, () => true);
    await expect(send({ name: 'add', args: [1, 'two'] }, ours)).rejects.toThrow(/add: .*number/is);
    expect(add).not.toHaveBeenCalled();
  });

  it('answers only allowed senders', async () => {
    serve(signatures, { add: (_from, a, b) => a + b }, isPage);
    const call = { name: 'add', args: [1, 2] };
    expect(await send(call, { ...ours, tab: { id: 1 }, frameId: 0 })).toBe(3);
    expect(await send(call, { ...ours, tab: { id: 1 }, frameId: 4 })).toBe(3);
    expect(await send(call, ours)).toBeUndefined();
  });

  it('distinguishes its own pages, in a tab or not, from other pages', () => {
    const tab = { id: 1 } as never;
    expect(isExtensionPage({ ...ours })).toBe(true);
    expect(isExtensionPage({ ...ours, tab, url: fakeBrowser.runtime.getURL('/options.html') })).toBe(true);
    expect(isExtensionPage({ ...ours, tab, url: 'https://news.example/' })).toBe(false);
  });

  it('reports a bug of a handler and fails that call alone', async () => {
    serve(
      signatures,
      {
        add: () => {
          throw new Error('bug');
        },
      },
      () => true,
    );
    await expect(send({ name: 'add', args: [1, 2] }, ours)).rejects.toThrow('bug');
    expect(console.error).toHaveBeenCalledOnce();
  });

  it('ends with its signal', async () => {
    const controller = new AbortController();
    serve(signatures, { add: () => 1 }, () => true, controller.signal);
    controller.abort();
    expect(await send({ name: 'add', args: [1, 2] }, ours)).toBeUndefined();
  });
});
