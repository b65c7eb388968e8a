import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readBackup, storeSettings } from '@/src/ext/settings/backup.ts';
import { dismiss, dismissals, dismissalsDefinition, restore } from '@/src/ext/settings/dismissals.ts';
import { createDismissed, dismissalsFor, scopes } from '@/src/ext/settings/dismissed.ts';
import { readStored, type ItemDefinition } from '@/src/ext/settings/item.ts';
import { isPaused, pauseDefinition } from '@/src/ext/settings/pause.ts';
import { fits, readPrescribed } from '@/src/ext/settings/policy.ts';
import { preferences, preferencesDefinition } from '@/src/ext/settings/preferences.ts';
import { siteRules, siteRulesDefinition } from '@/src/ext/settings/site-rules.ts';
import { deepJson, hostile, hostileJson, isUnpolluted } from '../hostile';

type Definition = ItemDefinition<Record<string, v.GenericSchema>>;
const definitions = [preferencesDefinition, siteRulesDefinition, pauseDefinition, dismissalsDefinition] as Definition[];
const fields = { ...siteRulesDefinition.fields, ...preferencesDefinition.fields } as Record<string, v.GenericSchema>;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('whatever is stored', () => {
  it.each(definitions)('$key is read as values that would be stored again as they are', (definition) => {
    fc.assert(
      fc.property(hostile, (stored) => {
        const read = readStored(definition, stored);
        expect(Object.keys(read)).toEqual(Object.keys(definition.fields));
        expect(readStored(definition, { ...read, version: definition.version })).toEqual(read);
        expect(isUnpolluted()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('a change is stored and read, and nothing else is lost', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom('proven', 'also-unclear'), async (stored, level) => {
        await fakeBrowser.storage.sync.set({ preferences: stored });
        const before = await preferences.get();
        expect(await preferences.set({ level })).toBe(true);
        expect(await preferences.get()).toEqual({ ...before, level });
        expect(isUnpolluted()).toBe(true);
      }),
    );
  });

  it('a pause ends', () => {
    fc.assert(
      fc.property(hostile, hostile, (from, until) => {
        const rest = readStored(pauseDefinition, { version: 1, from, until });
        expect(isPaused(rest, Math.max(rest.from, rest.until))).toBe(false);
      }),
    );
  });
});

describe('whatever a file holds', () => {
  const settings = fc.oneof(
    hostile,
    fc.dictionary(fc.constantFrom(...Object.keys(fields), 'inline', '__proto__', 'constructor'), hostile),
  );
  const ours = settings.map((some) => JSON.stringify({ format: 'actually-open-settings', version: 1, settings: some }));

  it('sets known fields to values that they take, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(ours, hostileJson), (text) => {
        const read = readBackup(text);
        if ('problem' in read) return;
        for (const [name, value] of Object.entries(read.settings)) {
          expect(Object.hasOwn(fields, name)).toBe(true);
          expect(v.parse(fields[name] as v.GenericSchema, value)).toEqual(value);
        }
        expect(isUnpolluted()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each(Object.keys(fields))('%s in a depth that no stack holds is refused', (field) => {
    const text = `{"format":"actually-open-settings","version":1,"settings":{"${field}":${deepJson()}}}`;
    // Of a list of sites, what is no site is left out.
    const expected = { problem: 'bad-value', field };
    expect(readBackup(text)).toMatchObject(expected);
  });

  it('nothing is stored under a name that every object has', async () => {
    expect(await storeSettings(JSON.parse('{"constructor":1,"toString":1,"__proto__":{"level":"x"}}') as object)).toBe(
      true,
    );
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await fakeBrowser.storage.sync.get()).toEqual({});
  });
});

describe('whatever an organisation prescribes', () => {
  it('only known fields are locked, to values that they take', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (policy) => {
        vi.spyOn(fakeBrowser.storage.managed, 'get').mockResolvedValue(policy as Record<string, unknown>);
        const [now, locked] = [await preferences.get(), await preferences.locked()];
        expect(Object.keys(now)).toEqual(Object.keys(preferencesDefinition.fields));
        for (const name of locked) expect(now[name]).toEqual((policy as Record<string, unknown>)[name]);
        expect((await siteRules.locked()).every((name) => name in siteRulesDefinition.fields)).toBe(true);
        expect(isUnpolluted()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('a value in a depth that no stack holds prescribes nothing', () => {
    const deep = JSON.parse(deepJson()) as unknown;
    for (const [name, schema] of Object.entries(fields))
      expect({ name, fits: fits(schema, deep) }).toEqual({ name, fits: false });
    expect(readPrescribed(fields, { level: deep, mode: 'only-on' })).toEqual({ mode: 'only-on' });
  });
});

describe('whatever is dismissed', () => {
  const url = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.constantFrom('', 'about:blank', 'file:///a#b', 'https://', `https://${'a.'.repeat(400)}example/`, '__proto__'),
    fc.string(),
  );
  const model = fc.option(fc.oneof(fc.string(), fc.constantFrom('llama-3.1', '__proto__', 'm'.repeat(301), 'a\nb')));
  const subject = fc.record({ url, excerpt: fc.oneof(fc.string(), fc.constant('x'.repeat(100_000))), model });

  it('what is said to be dismissed is, and is no more once it is taken back', async () => {
    await fc.assert(
      fc.asyncProperty(subject, fc.constantFrom(...scopes), async (what, scope) => {
        fakeBrowser.reset();
        const id = await dismiss(scope, what, { on: '2026-12-03' }, false);
        const isDismissed = async () => createDismissed(dismissalsFor(await dismissals.get(), what.url, '1'))(what);
        expect(await isDismissed()).toBe(id);
        expect((await dismissals.get()).entries).toHaveLength(id === null ? 0 : 1);
        if (id !== null) expect(await restore(id)).toBe(true);
        expect(await isDismissed()).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('an entry of a hostile storage dismisses no more than what it names', () => {
    const entry = fc.record({
      id: fc.oneof(hostile, fc.constantFrom('model:a', 'model:', 'site:b.example', 'page:x')),
      on: hostile,
      data: hostile,
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(entry, hostile)), hostile, (entries, salt) => {
        const kept = readStored(dismissalsDefinition, { version: 2, salt, entries });
        expect(kept.entries.every(({ id }) => /^(?:claim|page|model|site):./.test(id))).toBe(true);
        const here = { url: 'https://c.example/', excerpt: 'x', model: 'd' };
        expect(createDismissed(dismissalsFor(kept, here.url, '1'))(here)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('taking back an id that nobody gave changes nothing', async () => {
    await dismissals.set({ entries: [{ id: 'model:a', on: '2026-12-03' }] });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string().filter((id) => id !== 'all'),
          fc.constantFrom('__proto__', 'model:', 'constructor'),
        ),
        async (id) => {
          expect(await restore(id)).toBe(true);
          expect((await dismissals.get()).entries).toHaveLength(1);
        },
      ),
    );
  });
});
