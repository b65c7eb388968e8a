import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import schema from '@/public/managed-schema.json';
import { organisationKeys, updatePolicyFields } from '@/src/ext/data-update.ts';
import { fits, readPrescribed } from '@/src/ext/settings/policy.ts';
import { preferences, preferencesDefinition } from '@/src/ext/settings/preferences.ts';
import { siteRules, siteRulesDefinition } from '@/src/ext/settings/site-rules.ts';

const fields = { ...siteRulesDefinition.fields, ...preferencesDefinition.fields, ...updatePolicyFields };

/** What an organisation prescribes. */
const prescribe = (policy: unknown) =>
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(async () => policy as Record<string, unknown>);

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the schema for organisations', () => {
  it('names every setting and no other', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(fields).sort());
  });

  it('allows the values that the settings accept', () => {
    for (const [name, property] of Object.entries(schema.properties)) {
      if (!('enum' in property)) continue;
      for (const value of property.enum) {
        expect({ name, value, fits: fits(fields[name as keyof typeof fields], value) }).toEqual({
          name,
          value,
          fits: true,
        });
      }
    }
  });
});

describe('a value', () => {
  const level = v.fallback(v.picklist(['low', 'high']), 'low');
  it.each([
    ['low', true],
    ['high', true],
    ['loud', false],
    [undefined, false],
    [7, false],
  ])('%j fits: %s', (value, expected) => expect(fits(level, value)).toBe(expected));

  it('that fits no field prescribes nothing', () => {
    expect(readPrescribed({ level }, { level: 'loud', colour: 'red' })).toEqual({});
    expect(readPrescribed({ level }, JSON.parse('{"__proto__":{"level":"high"}}'))).toEqual({});
    expect(readPrescribed({ level }, { level: 'high', colour: 'red' })).toEqual({ level: 'high' });
  });
});

describe('what an organisation prescribes', () => {
  it('wins over what is stored, and says so', async () => {
    await preferences.set({ level: 'also-unclear', density: 'toolbar' });
    prescribe({ level: 'proven', frames: true });
    expect(await preferences.get()).toMatchObject({ level: 'proven', density: 'toolbar', frames: true });
    expect(await preferences.locked()).toEqual(['level', 'frames']);
    expect(await siteRules.locked()).toEqual([]);
  });

  it('leaves what is stored as it is, for when nothing is prescribed any more', async () => {
    prescribe({ level: 'proven' });
    await preferences.set({ level: 'also-unclear' });
    expect((await preferences.get()).level).toBe('proven');
    prescribe({});
    expect((await preferences.get()).level).toBe('also-unclear');
  });

  it('accepts lists of sites as people write them', async () => {
    prescribe({ mode: 'only-on', only: ['https://www.news.example/'] });
    expect(await siteRules.get()).toEqual({ mode: 'only-on', except: [], only: ['news.example'] });
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['a list', []],
    ['nonsense', { level: {}, only: 'all', mode: null }],
  ])('is nothing if it is %s', async (_, policy) => {
    prescribe(policy);
    expect((await preferences.get()).level).toBe('proven');
    expect(await siteRules.locked()).toEqual([]);
  });

  it('is nothing if the browser knows no policies', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect((await preferences.get()).level).toBe('proven');
    expect(await preferences.locked()).toEqual([]);
  });

  it('is nothing if the browser has no such area', async () => {
    vi.spyOn(fakeBrowser.storage, 'managed', 'get').mockReturnValue(undefined as never);
    expect((await preferences.get()).level).toBe('proven');
  });

  it('calls back watchers', async () => {
    const changed = vi.fn();
    const controller = new AbortController();
    preferences.watch(changed, controller.signal);
    prescribe({ level: 'also-unclear' });
    await fakeBrowser.storage.onChanged.trigger({ level: { newValue: 'also-open' } }, 'managed');
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect(changed.mock.calls[0]).toMatchObject([{ level: 'also-unclear' }, { level: 'proven' }]);
    controller.abort();
  });
});

describe('keys for data updates', () => {
  const key = 'ab'.repeat(32);
  it.each([
    ['one', [key], [key]],
    ['none', [], []],
    ['one that is too short', [key, 'ab'], []],
    ['no list', key, []],
  ])('are those that are prescribed: %s', async (_, dataKeys, expected) => {
    prescribe({ dataKeys });
    expect(await organisationKeys()).toEqual(expected);
  });

  it('come from no other place', async () => {
    await fakeBrowser.storage.local.set({ dataKeys: [key] });
    prescribe({});
    expect(await organisationKeys()).toEqual([]);
  });
});
