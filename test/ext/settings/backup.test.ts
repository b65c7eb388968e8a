import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readBackup, storeSettings, writeBackup } from '@/src/ext/settings/backup.ts';
import { preferences } from '@/src/ext/settings/preferences.ts';
import { siteRules } from '@/src/ext/settings/site-rules.ts';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const file = (settings: unknown, more: object = {}): string =>
  JSON.stringify({ format: 'actually-open-settings', version: 1, settings, ...more });

describe('settings as a file', () => {
  it('are read back as they were written', async () => {
    await siteRules.set({ mode: 'only-on', only: ['news.example', 'file:'] });
    await preferences.set({ level: 'also-unclear', language: 'pt-BR', restrictedOnly: true });
    const [text, sites, look] = [await writeBackup(), await siteRules.get(), await preferences.get()];
    await fakeBrowser.storage.local.clear();
    await fakeBrowser.storage.sync.clear();
    const read = readBackup(text);
    expect(read).toEqual({ settings: { ...sites, ...look } });
    expect(await storeSettings('settings' in read ? read.settings : {})).toBe(true);
    expect([await siteRules.get(), await preferences.get()]).toEqual([sites, look]);
  });

  it('may be some of them, in the form people write, beside unknown names', () => {
    expect(readBackup(file({ except: ['https://www.news.example/'], colour: 'red' }))).toEqual({
      settings: { except: ['news.example'] },
    });
  });

  it.each([
    ['', { problem: 'no-json' }],
    ['{"format":', { problem: 'no-json' }],
    ['null', { problem: 'not-ours' }],
    ['[]', { problem: 'not-ours' }],
    ['{"level":"proven"}', { problem: 'not-ours' }],
    [file('all'), { problem: 'not-ours' }],
    [file({}, { version: 2 }), { problem: 'newer' }],
    [file({ level: 'loud' }), { problem: 'bad-value', field: 'level', value: '"loud"' }],
    [file({ density: 'no' }), { problem: 'bad-value', field: 'density', value: '"no"' }],
    [file({ level: 'proven', except: 'all' }), { problem: 'bad-value', field: 'except', value: '"all"' }],
    [file({ language: '<b>' }), { problem: 'bad-value', field: 'language', value: '"<b>"' }],
  ])('refuse %j, and say why', (text, problem) => {
    expect(readBackup(text)).toEqual(problem);
  });

  it('never throw, and change nothing by being read', async () => {
    const before = [await siteRules.get(), await preferences.get()];
    const json = fc.json();
    const ours = fc.record({
      format: fc.constant('actually-open-settings'),
      version: fc.constant(1),
      settings: fc.object(),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          json,
          ours.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const read = readBackup(text);
          expect('settings' in read || read.problem).toBeTruthy();
        },
      ),
    );
    expect([await siteRules.get(), await preferences.get()]).toEqual(before);
  });

  it('hold 10,000 sites', async () => {
    const except = Array.from({ length: 10_000 }, (_, at) => `site-${at}.example`);
    await siteRules.set({ except });
    expect(readBackup(await writeBackup())).toMatchObject({ settings: { except } });
  });

  it('are reported as not stored if the browser stores nothing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    expect(await storeSettings({ except: ['news.example'] })).toBe(false);
  });
});
