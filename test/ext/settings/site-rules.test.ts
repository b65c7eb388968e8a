import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readStored } from '@/src/ext/settings/item.ts';
import { preferencesDefinition } from '@/src/ext/settings/preferences.ts';
import { siteRules, siteRulesDefinition } from '@/src/ext/settings/site-rules.ts';
import { parseSite } from '@/src/ext/sites/site.ts';

beforeEach(() => fakeBrowser.reset());

describe('site rules', () => {
  it('start with all sites checked', () => {
    expect(readStored(siteRulesDefinition, undefined)).toEqual({ mode: 'everywhere-except', except: [], only: [] });
  });

  it('drop what is no site and keep the rest, once each, in the form that is compared', () => {
    const except = ['News.example', 'https://www.news.example/a', 7, null, 'two words', '', 'blog.example'];
    expect(readStored(siteRulesDefinition, { version: 1, mode: 'never', except, only: 'x' })).toEqual({
      mode: 'everywhere-except',
      except: ['news.example', 'blog.example'],
      only: [],
    });
  });

  it('hold ten thousand sites', async () => {
    const except = Array.from({ length: 10_000 }, (_, index) => `site-${index}.example`);
    expect(await siteRules.set({ except })).toBe(true);
    expect((await siteRules.get()).except).toEqual(except);
  });

  it('are usable whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.oneof(fc.string(), fc.anything())), (mode, only) => {
        const rules = readStored(siteRulesDefinition, { version: 1, mode, only });
        expect(rules.only.every((site) => parseSite(site) === site)).toBe(true);
      }),
    );
  });
});

describe('preferences', () => {
  it('start quiet: proven gaps, one badge a model', () => {
    expect(readStored(preferencesDefinition, null)).toEqual({
      level: 'proven',
      confirmed: false,
      density: 'first',
      restrictedOnly: false,
      frames: false,
      language: 'auto',
    });
  });

  it.each([
    [{ level: 'also-open' }, { level: 'also-unclear', confirmed: true, density: 'first' }],
    [
      { level: 'also-unclear', inline: true },
      { level: 'also-unclear', confirmed: false, density: 'first' },
    ],
    [{ inline: false }, { level: 'proven', confirmed: false, density: 'toolbar' }],
    [
      { version: 2, confirmed: true, density: 'every' },
      { level: 'proven', confirmed: true, density: 'every' },
    ],
  ])('of the first version keep their meaning: %j', (stored, expected) => {
    expect(readStored(preferencesDefinition, stored)).toMatchObject(expected);
  });
});
