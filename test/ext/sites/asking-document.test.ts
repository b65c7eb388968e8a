import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runIn, type Asking } from '@/src/ext/sites/asking-document.ts';

/** The page that is in the frame by the time of the answer. */
let now = '';
const executeScript = vi.fn<(what: { target: object }) => Promise<{ result: string }[]>>();
const asking = { id: fakeBrowser.runtime.id, tab: { id: 7 }, frameId: 4, url: 'https://news.example/page' };
const put = vi.fn<(target: object) => Promise<string>>();

beforeEach(() => {
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  executeScript.mockReset().mockImplementation(async () => [{ result: now }]);
  put.mockReset().mockResolvedValue('done');
});

describe('what is put into a document that asks', () => {
  it('names the very document where the browser numbers them', async () => {
    expect(await runIn({ ...asking, documentId: 'D1' } as unknown as Asking, put)).toBe('done');
    expect(put.mock.calls).toEqual([[{ tabId: 7, documentIds: ['D1'] }]]);
    expect(executeScript).not.toHaveBeenCalled();
  });

  it.each(['https://other.example/', 'https://news.example.other.example/', 'about:blank', ''])(
    'is not put into %j, which has come into the frame meanwhile',
    async (address) => {
      now = address;
      expect(await runIn(asking as unknown as Asking, put)).toBeUndefined();
      expect(put).not.toHaveBeenCalled();
    },
  );

  it('goes into the frame where it still shows the same site', async () => {
    now = 'https://news.example/next';
    expect(await runIn(asking as unknown as Asking, put)).toBe('done');
    expect(put.mock.calls).toEqual([[{ tabId: 7, frameIds: [4] }]]);
  });
});
