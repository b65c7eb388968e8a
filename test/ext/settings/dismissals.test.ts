import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDismissed, dismissalsFor, scopes, type Scope, type Subject } from '@/src/ext/settings/dismissed.ts';
import {
  dismiss as dismissIn,
  dismissals,
  dismissalsDefinition,
  dismissalsIn,
  restore,
} from '@/src/ext/settings/dismissals.ts';
import { readStored } from '@/src/ext/settings/item.ts';

const here: Subject = {
  url: 'https://www.news.example/a?b=1#c',
  excerpt: 'Llama 3.1 is open source',
  model: 'llama-3.1',
};
const dismiss = (scope: Scope, subject: Subject, made: { on: string; data?: string }) =>
  dismissIn(scope, subject, made, false);
const made = { on: '2026-11-24' };
const asked = async (subject: Subject, dataset = '1') =>
  createDismissed(dismissalsFor(await dismissals.get(), subject.url, dataset))(subject);

beforeEach(() => fakeBrowser.reset());

describe('dismissals', () => {
  it.each<[(typeof scopes)[number], Subject[], Subject[]]>([
    [
      'claim',
      [here, { ...here, url: 'https://news.example/elsewhere' }],
      [
        { ...here, excerpt: 'Llama 3.1 is open' },
        { ...here, url: 'https://other.example/' },
        { ...here, model: 'llama' },
      ],
    ],
    ['model', [here, { ...here, url: 'https://other.example/', excerpt: 'x' }], [{ ...here, model: 'llama-3.2' }]],
    [
      'page',
      [here, { ...here, url: here.url.replace('#c', ''), model: 'phi' }],
      [{ ...here, url: 'https://www.news.example/a' }],
    ],
    ['site', [here, { ...here, url: 'http://news.example/', model: null }], [{ ...here, url: 'https://x.example/' }]],
  ])('of a %s reach it and nothing else', async (scope, reached, left) => {
    expect(await dismiss(scope, here, made)).toMatch(new RegExp(`^${scope}:`));
    for (const subject of reached) expect(await asked(subject)).toMatch(new RegExp(`^${scope}:`));
    for (const subject of left) expect(await asked(subject)).toBeNull();
  });

  it('reveal no pages and claims: hashes are stored, which differ from device to device', async () => {
    await dismiss('claim', here, made);
    await dismiss('page', here, made);
    const first = await dismissals.get();
    expect(JSON.stringify(first)).not.toMatch(/news|llama|open source/i);
    fakeBrowser.reset();
    await dismiss('claim', here, made);
    await dismiss('page', here, made);
    const ids = new Set([...first.entries, ...(await dismissals.get()).entries].map(({ id }) => id));
    expect(ids.size).toBe(4);
  });

  it('tell a page nothing of other sites, and no secret that opens them', async () => {
    const other = { ...here, url: 'https://other.example/private' };
    for (const scope of ['claim', 'page', 'site'] as const) await dismiss(scope, other, made);
    const kept = await dismissals.get();
    expect(dismissalsFor(kept, here.url, '1')).toEqual({ siteSalt: '', ids: [] });
    await dismiss('page', here, made);
    const told = dismissalsFor(await dismissals.get(), here.url, '1');
    expect(told.ids).toEqual([expect.stringMatching(/^page:[0-9a-f]{44}$/)]);
    expect(JSON.stringify(told)).not.toContain(kept.salt);
    expect(told.siteSalt).not.toBe(dismissalsFor(kept, other.url, '1').siteSalt);
  });

  it('need no secure context', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(await dismiss('claim', { ...here, url: 'http://plain.example/' }, made)).toMatch(/^claim:/);
    vi.unstubAllGlobals();
  });

  it('last until the dataset changes, if that was asked for', async () => {
    await dismiss('model', here, { ...made, data: '1' });
    expect(await asked(here, '1')).toBe('model:llama-3.1');
    expect(await asked(here, '2')).toBeNull();
    await dismiss('model', here, made);
    expect(await asked(here, '2')).toBe('model:llama-3.1');
    expect((await dismissals.get()).entries).toHaveLength(1);
  });

  it('are taken back one by one', async () => {
    for (const scope of scopes) await dismiss(scope, here, made);
    const taken: string[] = [];
    for (let id = await asked(here); id !== null; id = await asked(here)) {
      taken.push(id.split(':')[0] ?? '');
      await restore(id);
    }
    expect(taken).toEqual(['site', 'page', 'model', 'claim']);
  });

  it('do not apply if there is no site or no model', async () => {
    expect(await dismiss('site', { ...here, url: 'about:blank' }, made)).toBeNull();
    expect(await dismiss('model', { ...here, model: null }, made)).toBeNull();
    expect((await dismissals.get()).entries).toEqual([]);
  });

  it('keep the newest two thousand, and are usable whatever is stored', async () => {
    const entries = Array.from({ length: 2_000 }, (_, index) => ({ id: `model:m${index}`, ...made }));
    await dismissals.set({ entries });
    await dismiss('model', here, made);
    const kept = (await dismissals.get()).entries;
    expect([kept.length, kept[0]?.id, kept.at(-1)?.id]).toEqual([2_000, 'model:m1', 'model:llama-3.1']);
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (salt, stored) => {
        const read = readStored(dismissalsDefinition, { version: 2, salt, entries: stored });
        expect(typeof read.salt).toBe('string');
        expect(createDismissed(dismissalsFor(read, here.url, '1'))(here)).toBeNull();
      }),
    );
  });
});

describe('dismissals of private windows', () => {
  it.each(scopes)('of a %s hold there alone, and leave nothing on the disk', async (scope) => {
    expect(await dismissIn(scope, here, made, true)).toMatch(new RegExp(`^${scope}:`));
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await fakeBrowser.storage.sync.get()).toEqual({});
    const told = dismissalsFor(await dismissalsIn(true), here.url, '1');
    expect(createDismissed(told)(here)).toMatch(new RegExp(`^${scope}:`));
    expect(await asked(here)).toBeNull();
    await restore(told.ids[0] ?? '');
    expect((await dismissalsIn(true)).entries).toEqual([]);
  });

  it('follow those of other windows', async () => {
    await dismiss('model', here, made);
    await dismissIn('page', here, made, true);
    const { ids } = dismissalsFor(await dismissalsIn(true), here.url, '1');
    expect(ids).toHaveLength(2);
    await restore('all');
    expect((await dismissalsIn(true)).entries).toEqual([]);
  });
});
