import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { siteRules } from '@/src/ext/settings/site-rules.ts';
import { defineItem, readStored, type ItemDefinition } from '@/src/ext/settings/item.ts';

const fields = {
  level: v.fallback(v.picklist(['low', 'high']), 'low'),
  count: v.fallback(v.pipe(v.number(), v.integer()), 7),
  on: v.fallback(v.boolean(), true),
};
const definition: ItemDefinition<typeof fields> = { area: 'sync', key: 'thing', version: 1, fields };
const defaults = { level: 'low', count: 7, on: true };

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('reading what is stored', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'high'],
    ['a list', ['high']],
    ['an empty record', {}],
    ['only unknown keys', { version: 1, colour: 'red' }],
    ['a prototype', JSON.parse('{"__proto__":{"level":"high"}}')],
  ])('falls back for %s', (_name, stored) => {
    expect(readStored(definition, stored)).toEqual(defaults);
  });

  it('ignores a bad field and reads the others', () => {
    expect(readStored(definition, { version: 1, level: 'high', count: '12', on: false })).toEqual({
      level: 'high',
      count: 7,
      on: false,
    });
  });

  it('never throws and always gives usable values', () => {
    const anything = fc.record(
      { version: fc.anything(), level: fc.anything(), count: fc.anything(), on: fc.anything() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), anything), (stored) => {
        const { level, count, on } = readStored(definition, stored);
        expect(['low', 'high']).toContain(level);
        expect(Number.isInteger(count)).toBe(true);
        expect(typeof on).toBe('boolean');
      }),
    );
  });
});

describe('migrations', () => {
  const renamed: ItemDefinition<typeof fields> = {
    ...definition,
    version: 3,
    migrations: {
      2: ({ loud, ...old }) => ({ ...old, level: loud === true ? 'high' : 'low' }),
      3: (old) => ({ ...old, count: Number(old['count']) * 10 }),
    },
  };

  it('run one after the other from the stored version', () => {
    expect(readStored(renamed, { version: 1, loud: true, count: 2 })).toEqual({ level: 'high', count: 20, on: true });
    expect(readStored(renamed, { version: 2, level: 'high', count: 2 })).toEqual({
      level: 'high',
      count: 20,
      on: true,
    });
    expect(readStored(renamed, { version: 3, level: 'high', count: 2 })).toEqual({ level: 'high', count: 2, on: true });
  });

  it('leave a newer version as it is and one that fails where it was', () => {
    expect(readStored(renamed, { version: 9, level: 'high', count: 2 })).toMatchObject({ level: 'high', count: 2 });
    const broken = {
      ...renamed,
      migrations: {
        2: () => {
          throw new Error('broken');
        },
      },
    };
    expect(readStored(broken, { version: 1, level: 'high', count: 3 })).toMatchObject({ level: 'high', count: 3 });
  });

  it('are written back with the next change', async () => {
    await fakeBrowser.storage.sync.set({ thing: { version: 1, loud: true, count: 2 } });
    await defineItem(renamed).set({ on: false });
    const { thing } = await fakeBrowser.storage.sync.get('thing');
    expect(thing).toEqual({ version: 3, level: 'high', count: 20, on: false });
  });
});

describe('storing', () => {
  it('changes the given fields and keeps the rest, unknown fields and newer versions included', async () => {
    await fakeBrowser.storage.sync.set({ thing: { version: 5, level: 'high', future: [1] } });
    const item = defineItem(definition);
    expect(await item.set({ count: 3 })).toBe(true);
    const { thing } = await fakeBrowser.storage.sync.get('thing');
    expect(thing).toEqual({ version: 5, level: 'high', future: [1], count: 3 });
    expect(await item.get()).toEqual({ level: 'high', count: 3, on: true });
  });

  it('loses no change when several come at once', async () => {
    const item = defineItem(definition);
    await Promise.all([item.set({ level: 'high' }), item.set({ count: 1 }), item.set({ on: false })]);
    expect(await item.get()).toEqual({ level: 'high', count: 1, on: false });
  });

  it('keeps a setting on this device if sync refuses it, and moves it back when sync accepts it', async () => {
    const item = defineItem(definition);
    const refusal = vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    expect(await item.set({ level: 'high' })).toBe(true);
    expect(await item.get()).toMatchObject({ level: 'high' });
    refusal.mockRestore();
    expect(await item.set({ count: 1 })).toBe(true);
    expect((await fakeBrowser.storage.local.get('thing'))['thing'] ?? null).toBeNull();
    expect(await item.get()).toEqual({ level: 'high', count: 1, on: true });
  });

  it('says so if nothing could be stored, and reads defaults if nothing can be read', async () => {
    const item = defineItem(definition);
    for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.sync]) {
      vi.spyOn(area, 'set').mockRejectedValue(new Error('full'));
      vi.spyOn(area, 'get').mockRejectedValue(new Error('corrupt profile'));
    }
    expect(await item.set({ level: 'high' })).toBe(false);
    expect(await item.get()).toEqual(defaults);
    vi.restoreAllMocks();
  });
});

describe('what cannot be read for a moment', () => {
  it('is not overwritten', async () => {
    const item = defineItem(definition);
    await item.set({ level: 'high' });
    const refusal = vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(new Error('busy'));
    expect(await item.set({ count: 1 })).toBe(false);
    refusal.mockRestore();
    expect(await item.get()).toEqual({ ...defaults, level: 'high' });
  });
});

describe('10,000 sites', () => {
  it('are stored, read and kept beside a change elsewhere', async () => {
    const only = Array.from({ length: 10_000 }, (_, at) => `site-${at}.example`);
    expect(await siteRules.set({ only })).toBe(true);
    expect(await siteRules.set({ mode: 'only-on' })).toBe(true);
    expect(await siteRules.get()).toEqual({ mode: 'only-on', except: [], only });
  });
});

describe('watching', () => {
  it('reports now and before until the signal aborts', async () => {
    const item = defineItem(definition);
    const changed = vi.fn<(now: object, before: object) => void>();
    const controller = new AbortController();
    item.watch(changed, controller.signal);
    await item.set({ level: 'high' });
    expect(changed).toHaveBeenLastCalledWith({ ...defaults, level: 'high' }, defaults);
    const calls = changed.mock.calls.length;
    controller.abort();
    await item.set({ level: 'low' });
    expect(changed).toHaveBeenCalledTimes(calls);
  });
});
