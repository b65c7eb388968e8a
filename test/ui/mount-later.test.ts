import { describe, expect, it, vi } from 'vitest';
import type { Mount } from '@/src/page/ports.ts';
import { mountLater } from '@/src/ui/mount-later.ts';

interface Props {
  words: string;
}
/** A view that writes down what happens to it, and when its code arrives. */
function setUp() {
  const log: string[] = [];
  const mount: Mount<Props> = (_root, { words }) => {
    log.push(`mounted ${words}`);
    return {
      update: (now) => void log.push(`updated ${now.words}`),
      unmount: () => void log.push('unmounted'),
      focus: (key) => void log.push(`focused ${key ?? 'first'}`),
    };
  };
  let arrive = (): void => undefined;
  let fail = (): void => undefined;
  const code = new Promise<Mount<Props>>((resolve, reject) => {
    arrive = () => resolve(mount);
    fail = () => reject(new Error('gone'));
  });
  const load = vi.fn<() => Promise<Mount<Props>>>(() => code);
  const later = mountLater(load, ({ words }) => log.push(`failed ${words}`));
  return { log, load, later, arrive, fail };
}
const root = {} as ShadowRoot;
const settled = () => new Promise((done) => setTimeout(done));

describe('a view whose code is fetched when it is first mounted', () => {
  it('is drawn as it is wanted by then, with the focus', async () => {
    const { log, later, arrive } = setUp();
    const view = later(root, { words: 'a' });
    view.update({ words: 'b' });
    view.focus();
    expect(log).toEqual([]);
    arrive();
    await settled();
    expect(log).toEqual(['mounted b', 'focused first']);
    view.focus('key');
    view.unmount();
    expect(log.slice(2)).toEqual(['focused key', 'unmounted']);
  });

  it('has a shell until then, which hands the focus on', async () => {
    const { log, load, arrive } = setUp();
    const shell: Mount<Props> = (_root, { words }) => {
      log.push(`shell ${words}`);
      return {
        update: (now) => void log.push(`shell updated ${now.words}`),
        unmount: () => void log.push('shell gone'),
        focus: () => void log.push('shell focused'),
      };
    };
    const view = mountLater(
      load,
      () => undefined,
      () => shell,
    )(root, { words: 'a' });
    view.focus();
    view.update({ words: 'b' });
    expect(log).toEqual(['shell a', 'shell focused', 'shell updated b']);
    arrive();
    await settled();
    expect(log.slice(3)).toEqual(['shell gone', 'mounted b', 'focused first']);
  });

  it('fetches once, and is drawn at once from then on', async () => {
    const { log, load, later, arrive } = setUp();
    later(root, { words: 'a' });
    arrive();
    await settled();
    later(root, { words: 'b' }).update({ words: 'c' });
    expect(log).toEqual(['mounted a', 'mounted b', 'updated c']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is not drawn when it was taken away meanwhile', async () => {
    const { log, later, arrive } = setUp();
    later(root, { words: 'a' }).unmount();
    arrive();
    await settled();
    expect(log).toEqual([]);
  });

  it('says when the code cannot be had, unless nobody waits for it', async () => {
    const { log, later, fail } = setUp();
    later(root, { words: 'a' });
    later(root, { words: 'b' }).unmount();
    fail();
    await settled();
    expect(log).toEqual(['failed a']);
  });
});
