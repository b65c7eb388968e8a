import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SiteRules } from '@/src/ext/settings/site-rules.ts';
import { applyFramesToOpenTabs, applyToOpenTabs, inject, stateOf, tabsUnder } from '@/src/ext/sites/open-tabs.ts';
import { prefilterFile, prefilterFrameFile } from '@/src/ext/sites/registration.ts';

interface Script {
  target: { tabId: number; frameIds?: number[]; allFrames?: boolean };
  files?: string[];
}

const stopped = vi.hoisted(() => ({ pages: [] as number[], frames: [] as number[] }));
vi.mock('@/src/ext/messages/to-page.ts', () => ({
  pageOf: (tab: number) => ({
    stop: async () => {
      stopped.pages.push(tab);
      // As in a tab without a script of ours.
      throw new Error('Receiving end does not exist');
    },
  }),
}));
vi.mock('@/src/ext/messages/frames.ts', () => ({
  stopFrames: async (tab: number) => {
    stopped.frames.push(tab);
  },
}));

const [news, off, gone, closed] = [1, 2, 3, 4];
const tabs = [
  { id: news, url: 'https://news.example/' },
  { id: off, url: 'https://off.example/' },
  { id: gone, url: 'https://gone.example/', discarded: true },
  { id: closed, url: 'chrome://settings' },
  { url: 'https://news.example/without-a-number' },
];
const executeScript = vi.fn<(script: Script) => Promise<{ result?: boolean }[]>>();
const injected = (): [number, string | undefined, number[] | 'all'][] =>
  executeScript.mock.calls.map(([{ target, files }]) => [
    target.tabId,
    files?.join(),
    target.allFrames ? 'all' : (target.frameIds ?? []),
  ]);

beforeEach(() => {
  executeScript.mockReset().mockResolvedValue([{ result: true }]);
  Object.assign(fakeBrowser, { scripting: { executeScript }, tabs: { query: async () => tabs } });
  stopped.pages.length = 0;
  stopped.frames.length = 0;
});

const all: SiteRules = { mode: 'everywhere-except', except: [], only: [] };
const exceptOff: SiteRules = { ...all, except: ['off.example'] };
const exceptNews: SiteRules = { ...all, except: ['news.example'] };
const ids = (list: { id: number }[]): number[] => list.map(({ id }) => id);

describe('open tabs', () => {
  it.each<[string, SiteRules, SiteRules | null, number[], number[]]>([
    ['without rules before, all that are on', exceptOff, null, [news], [off, closed]],
    ['that changed rules switch on', exceptOff, exceptNews, [news], [off, closed]],
    ['that stay on are not named again', all, exceptOff, [off], [closed]],
    ['under the same rules', all, all, [], [closed]],
  ])('%s', async (_, now, before, switchedOn, isOff) => {
    const found = await tabsUnder(now, before);
    expect([ids(found.switchedOn), ids(found.off)]).toEqual([switchedOn, isOff]);
  });

  it('get the script when they are switched on, and stop when they are switched off', async () => {
    await applyToOpenTabs(exceptOff, exceptNews, true);
    expect(injected()).toEqual([
      [news, prefilterFile, [0]],
      [news, prefilterFrameFile, 'all'],
    ]);
    expect(stopped).toEqual({ pages: [off, closed], frames: [off, closed] });
  });

  it('keep their frames to themselves where frames are not read', async () => {
    await applyToOpenTabs(exceptOff, exceptNews, false);
    expect(injected()).toEqual([[news, prefilterFile, [0]]]);
    expect(stopped).toEqual({ pages: [off, closed], frames: [] });
  });

  it('are not stopped where nothing changed: a person may have had them read by a press', async () => {
    await applyToOpenTabs(exceptOff, exceptOff, true);
    expect([injected(), stopped]).toEqual([[], { pages: [], frames: [] }]);
  });

  it('have their frames read, or no longer, where they are on', async () => {
    expect(await applyFramesToOpenTabs(exceptOff, true)).toEqual([news]);
    expect(injected()).toEqual([[news, prefilterFrameFile, 'all']]);
    expect(await applyFramesToOpenTabs(exceptOff, false)).toEqual([news]);
    expect(stopped).toEqual({ pages: [], frames: [news] });
  });
});

describe('a script of ours', () => {
  it('goes into the top frame, one frame or all', async () => {
    expect(await inject(news, 'a.js')).toBe(true);
    expect(await inject(news, 'a.js', 5)).toBe(true);
    expect(await inject(news, 'a.js', 'all')).toBe(true);
    expect(injected().map(([, , frames]) => frames)).toEqual([[0], [5], 'all']);
  });

  it('does not get into the pages of the browser itself', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access'));
    expect(await inject(closed, 'a.js')).toBe(false);
  });
});

describe('what is in a tab', () => {
  it.each([
    ['clean', [{ result: true }]],
    ['not-read', [{ result: false }]],
    ['not-read', [{}]],
    ['not-read', []],
  ] as const)('is %s for the answer %j', async (state, answer) => {
    executeScript.mockResolvedValue([...answer]);
    expect(await stateOf(news)).toBe(state);
  });

  it('is unsupported where no script may run', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access'));
    expect(await stateOf(closed)).toBe('unsupported');
  });
});
