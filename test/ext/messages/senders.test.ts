import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serveBackground, watchTallies, type BackgroundCalls } from '@/src/ext/messages/to-background.ts';
import { servePage, type PageCalls } from '@/src/ext/messages/to-page.ts';
import { servePageStyles } from '@/src/ext/page-styles.ts';

const { id } = fakeBrowser.runtime;
const tab = { id: 1 };
const senders = {
  page: { id, tab, frameId: 0, url: 'https://news.example/' },
  frame: { id, tab, frameId: 4, url: 'https://frame.example/' },
  view: { id, url: fakeBrowser.runtime.getURL('/popup.html') },
  'view in a tab': { id, tab, frameId: 0, url: fakeBrowser.runtime.getURL('/options.html') },
  background: { id },
  'another extension': { id: 'other', url: 'chrome-extension://other/background.js' },
  'its script in a page': { id: 'other', tab, frameId: 0, url: 'https://news.example/' },
  // No browser sends it for a script of ours.
  'a page without a tab': { id, url: 'https://news.example/' },
};
type Sender = keyof typeof senders;
const pages: Sender[] = ['page', 'frame'];
const views: Sender[] = ['view', 'view in a tab', 'background'];

/** Each call with arguments that fit. */
const calls: Record<keyof BackgroundCalls, { args: unknown[]; from: Sender[] }> = {
  triggerSeen: { args: [], from: pages },
  pageSettings: { args: [], from: pages },
  loadPart: { args: ['badge'], from: pages },
  isReadFrame: { args: [], from: pages },
  hydrationAt: { args: [[[0]]], from: pages },
  reportTally: { args: [{ claims: 1, models: 1 }], from: pages },
  openPopup: { args: ['claim'], from: pages },
  analyze: { args: [[], {}], from: [...pages, ...views] },
  describe: { args: ['llama-3.1'], from: [...pages, ...views] },
  messages: { args: ['de'], from: [...pages, ...views] },
  openModel: { args: ['llama-3.1'], from: [...pages, ...views] },
  describeLicence: { args: ['mit'], from: views },
  browse: { args: [], from: views },
  dataState: { args: [], from: views },
  inspectUpdate: { args: ['text'], from: views },
  takeUpdate: { args: ['text'], from: views },
  dropUpdate: { args: [], from: views },
  languages: { args: [], from: views },
};
const pageCalls: Record<keyof PageCalls, unknown[]> = {
  ...{
    stop: [],
    renew: [],
    report: [],
    jump: ['a'],
    step: [1],
    goTo: [1, true],
    where: [],
    closeCard: [],
    openCard: [],
  },
};

/** Who gets an answer. */
async function answered(name: string, args: unknown[]): Promise<string[]> {
  const got: string[] = [];
  for (const [sender, from] of Object.entries(senders)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const answers = await fakeBrowser.runtime.onMessage.trigger({ name, args }, from as Runtime.MessageSender);
    if (answers.some((answer) => answer !== undefined)) got.push(sender);
  }
  return got;
}

const answerAll = (names: object): Record<string, () => string> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, () => 'done']));

beforeEach(() => fakeBrowser.reset());

describe('the background', () => {
  it.each(Object.entries(calls))('answers %s to those who need it', async (name, { args, from }) => {
    serveBackground(answerAll(calls) as never);
    expect(await answered(name, args)).toEqual(from);
  });

  it.each(['addStyles', 'removeStyles'])('answers %s to pages', async (name) => {
    servePageStyles();
    expect(await answered(name, ['a::highlight(b) {}'])).toEqual(pages);
  });
});

describe('a page', () => {
  it.each(Object.entries(pageCalls))('answers %s to the background and views alone', async (name, args) => {
    servePage(answerAll(pageCalls) as never);
    expect(await answered(name, args)).toEqual(views);
  });
});

describe('the popup', () => {
  it('follows the tallies of pages alone', async () => {
    const changed = vi.fn<(tab: number) => void>();
    watchTallies(changed);
    await answered('reportTally', [{ claims: 1, models: 1 }]);
    expect(changed).toHaveBeenCalledTimes(pages.length);
  });
});
