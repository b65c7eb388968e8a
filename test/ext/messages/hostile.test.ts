import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { claimInFrame, idInPage } from '@/src/ext/messages/frames.ts';
import { serveBackground, watchTallies, type BackgroundCalls } from '@/src/ext/messages/to-background.ts';
import { servePage, type PageCalls } from '@/src/ext/messages/to-page.ts';
import { hostile, isUnpolluted } from '../hostile';

const { id } = fakeBrowser.runtime;
const page = { id, tab: { id: 1 }, frameId: 0, url: 'https://news.example/' };
const view = { id, url: fakeBrowser.runtime.getURL('/popup.html') };

const ofPages = ['triggerSeen', 'pageSettings', 'loadPart', 'isReadFrame', 'hydrationAt', 'openPopup', 'reportTally'];
const ofBoth = ['analyze', 'describe', 'messages', 'openModel'];
const ofViews = ['describeLicence', 'browse', 'dataState', 'inspectUpdate', 'takeUpdate', 'dropUpdate', 'languages'];
const inPages = ['stop', 'renew', 'report', 'jump', 'step', 'goTo', 'where', 'closeCard', 'openCard'];

/** What reached a handler, by its name. */
const reached: [name: string, args: unknown[]][] = [];
const handlers = (names: string[]): Record<string, (...given: unknown[]) => string> =>
  Object.fromEntries(names.map((name) => [name, (_from: unknown, ...args) => (reached.push([name, args]), 'done')]));

/** The answer to a message, or the name of the error that refuses it. */
async function send(message: unknown, from: object): Promise<unknown> {
  try {
    const answers = await fakeBrowser.runtime.onMessage.trigger(message, from);
    return answers.find((answer) => answer !== undefined);
  } catch (error) {
    return error instanceof Error ? error.name : 'no error';
  }
}

beforeEach(() => {
  fakeBrowser.reset();
  reached.length = 0;
  serveBackground(handlers([...ofPages, ...ofBoth, ...ofViews]) as never);
  servePage(handlers(inPages) as never);
});

/** A message that begins like one of ours. */
const call = fc.record(
  {
    name: fc.oneof(fc.constantFrom(...ofPages, ...ofBoth, ...ofViews, ...inPages), hostile),
    args: fc.oneof(fc.array(hostile, { maxLength: 3 }), hostile),
  },
  { requiredKeys: [] },
);

describe('a message of any shape', () => {
  it('gets no answer, or a refusal, or reaches a handler with what fits', async () => {
    const changed = vi.fn();
    watchTallies(changed);
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile, call), fc.constantFrom(page, view), async (message, from) => {
        reached.length = 0;
        expect([undefined, 'done', 'TypeError']).toContain(await send(message, from));
        for (const [name, args] of reached)
          expect({ name, args, fits: fits[name]?.(args) }).toMatchObject({ fits: true });
        expect(isUnpolluted()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('brings a handler nothing that it does not know', async () => {
    const block = '{"text":"a","__proto__":{"polluted":1},"constructor":1,"kind":"item","extra":[]}';
    const args = JSON.parse(`[[${block}],{"title":"t","__proto__":{"polluted":1}},"more"]`) as unknown[];
    expect(await send({ name: 'analyze', args }, page)).toBe('done');
    expect(reached).toEqual([['analyze', [[{ text: 'a', kind: 'item' }], { title: 't' }]]]);
    expect(isUnpolluted()).toBe(true);
  });
});

const string = (most: number) => (one: unknown) => typeof one === 'string' && one.length <= most;
const count = (one: unknown) => Number.isInteger(one) && Number(one) >= 0;
const none = (args: unknown[]) => args.length === 0;
const one = (check: (one: unknown) => boolean) => (args: unknown[]) => args.length === 1 && check(args[0]);
const list = (check: (one: unknown) => boolean) => (all: unknown) =>
  Array.isArray(all) && all.length <= 1_000 && all.every(check);
const text = string(100_000);
const isBlock = (block: unknown) => text((block as { text?: unknown }).text);

/** What may reach each handler, written apart from the schemas. */
const fits: Record<string, (args: unknown[]) => boolean> = {
  ...Object.fromEntries([...ofPages, ...ofViews, ...inPages].map((name) => [name, none])),
  loadPart: one((part) => part === 'badge' || part === 'card'),
  hydrationAt: one(list(list(count))),
  openPopup: one(string(200)),
  reportTally: one(
    (tally) => count((tally as { claims?: unknown }).claims) && count((tally as { models?: unknown }).models),
  ),
  analyze: ([blocks, context, ...more]) =>
    list(isBlock)(blocks) && typeof context === 'object' && context !== null && more.length === 0,
  describe: one(string(200)),
  messages: one(string(20)),
  openModel: one(string(200)),
  describeLicence: one(string(200)),
  inspectUpdate: one(string(4_000_000)),
  takeUpdate: one(string(4_000_000)),
  jump: one(string(200)),
  step: one((direction) => direction === 1 || direction === -1),
  goTo: ([place, card, ...more]) => count(place) && place !== 0 && typeof card === 'boolean' && more.length === 0,
};

describe('a message', () => {
  const long = (length: number): string => 'a'.repeat(length);
  const blocks = (length: number, text = 'a'): unknown[] => Array.from({ length }, () => ({ text }));
  it.each<[keyof BackgroundCalls | keyof PageCalls, object, unknown[], unknown[]]>([
    ['analyze', page, [blocks(1_000), {}], [blocks(1_001), {}]],
    ['analyze', page, [blocks(1, long(100_000)), {}], [blocks(1, long(100_001)), {}]],
    ['analyze', page, [[{ text: '', heading: long(100_000) }], {}], [[{ text: '', heading: long(100_001) }], {}]],
    ['analyze', page, [[{ text: '', before: long(100_000) }], {}], [[{ text: '', before: long(100_001) }], {}]],
    ['analyze', page, [[{ text: '', lang: long(100) }], {}], [[{ text: '', lang: long(101) }], {}]],
    ['analyze', page, [[{ text: '', kind: 'quote' }], {}], [[{ text: '', kind: 'poem' }], {}]],
    ['analyze', page, [[], { title: long(100_000) }], [[], { title: long(100_001) }]],
    ['analyze', page, [[], { lang: long(100) }], [[], { lang: long(101) }]],
    ['describe', page, [long(200)], [long(201)]],
    ['describeLicence', view, [long(200)], [long(201)]],
    ['messages', page, [long(20)], [long(21)]],
    ['openModel', page, [long(200)], [long(201)]],
    ['openPopup', page, [long(200)], [long(201)]],
    ['inspectUpdate', view, [long(4_000_000)], [long(4_000_001)]],
    ['takeUpdate', view, [long(4_000_000)], [long(4_000_001)]],
    ['hydrationAt', page, [Array.from({ length: 1_000 }, () => [0])], [Array.from({ length: 1_001 }, () => [0])]],
    ['hydrationAt', page, [[[0, 7]]], [[[-1]]]],
    ['hydrationAt', page, [[[]]], [[[0.5]]]],
    ['loadPart', page, ['card'], ['popup']],
    ['reportTally', page, [{ claims: 0, models: 0 }], [{ claims: -1, models: 0 }]],
    [
      'reportTally',
      page,
      [{ claims: 1, models: 1, problem: 'dataset-missing' }],
      [{ claims: 1, models: 1, problem: 'x' }],
    ],
    ['jump', view, [long(200)], [long(201)]],
    ['step', view, [-1], [0]],
    ['goTo', view, [1, false], [0, false]],
    ['goTo', view, [1, true], [1.5, true]],
    ['goTo', view, [2, true], [2]],
  ])('%s of the largest size is taken, and of one more refused', async (name, from, good, bad) => {
    expect(await send({ name, args: good }, from)).toBe('done');
    reached.length = 0;
    expect(await send({ name, args: bad }, from)).toBe('TypeError');
    expect(reached).toEqual([]);
  });
});

it('the id of a claim leads back to its frame, whatever the frame calls it', () => {
  // Pages number their claims: an id of their own never begins with a number and a colon.
  const own = fc.string().filter((claim) => !/^\d+:/.test(claim));
  fc.assert(
    fc.property(fc.nat(), own, (frame, claim) => {
      expect(claimInFrame(idInPage(frame, claim))).toEqual({ frame, claim });
    }),
  );
});
