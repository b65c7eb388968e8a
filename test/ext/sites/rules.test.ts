import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SiteRules } from '@/src/ext/settings/site-rules.ts';
import { isFrameOn, isOn, reachOf, switchSite } from '@/src/ext/sites/rules.ts';
import { siteOf } from '@/src/ext/sites/site.ts';

const nowhere: SiteRules = { mode: 'everywhere-except', except: [], only: [] };

/** A match pattern as browsers read it, for the few forms that are used here. */
function matches(pattern: string, url: URL): boolean {
  const [, scheme = '', host = ''] = /^(\*|https?|file):\/\/([^/]*)\/\*$/.exec(pattern) ?? [];
  const schemeFits = scheme === '*' ? /^https?:$/.test(url.protocol) : url.protocol === `${scheme}:`;
  const base = host.replace(/^\*\./, '');
  const hostFits = host === '*' || url.hostname === base || (host !== base && url.hostname.endsWith(`.${base}`));
  return schemeFits && hostFits;
}

const label = fc.constantFrom('a', 'b', 'news', 'www', 'blog');
const host = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => [...labels, 'example'].join('.'));
const site = host.map((name) => siteOf(`https://${name}/`) ?? 'example');
const rules: fc.Arbitrary<SiteRules> = fc.record({
  mode: fc.constantFrom('everywhere-except' as const, 'only-on' as const, 'on-click' as const),
  except: fc.array(site, { maxLength: 4 }),
  only: fc.array(site, { maxLength: 4 }),
});

describe('site rules', () => {
  it.each<[string, Partial<SiteRules>, string | undefined, boolean]>([
    ['all sites', {}, 'https://news.example/a', true],
    ['files', {}, 'file:///a.html', true],
    ['an exception', { except: ['news.example'] }, 'https://news.example/a', false],
    ['a host below an exception', { except: ['news.example'] }, 'https://blog.news.example/', false],
    ['another site', { except: ['news.example'] }, 'https://other.example/', true],
    ['any site where it takes a press', { mode: 'on-click', only: ['news.example'] }, 'https://news.example/', false],
    ['a site of an empty list', { mode: 'only-on' }, 'https://news.example/', false],
    ['a listed site', { mode: 'only-on', only: ['news.example'] }, 'https://www.news.example/', true],
    [
      'an exception in the other mode',
      { mode: 'only-on', only: ['a.example'], except: ['a.example'] },
      'https://a.example/',
      true,
    ],
    ["a browser's own page", {}, 'chrome://settings', false],
    ['a tab without an address', {}, undefined, false],
  ])('%s', (_name, change, url, on) => {
    expect(isOn({ ...nowhere, ...change }, url)).toBe(on);
  });

  it('agree with the match patterns that are made of them', () => {
    fc.assert(
      fc.property(rules, host, fc.constantFrom('http', 'https'), (some, name, scheme) => {
        const url = new URL(`${scheme}://${name}/path`);
        const reach = reachOf(some);
        const reached =
          reach !== null &&
          reach.matches.some((pattern) => matches(pattern, url)) &&
          !reach.excludeMatches.some((pattern) => matches(pattern, url));
        expect(reached).toBe(isOn(some, url.href));
      }),
    );
  });

  it('switch a site on and off, whatever is listed above it, and touch no site beside it', () => {
    fc.assert(
      fc.property(rules, host, fc.boolean(), (some, name, on) => {
        // In the mode `on-click` there is nothing to switch.
        fc.pre(some.mode !== 'on-click');
        const url = `https://${name}/`;
        const next = { ...some, ...switchSite(some, siteOf(url) ?? '', on) };
        expect(isOn(next, url)).toBe(on);
      }),
    );
    const listed: SiteRules = { ...nowhere, except: ['a.example', 'b.example'] };
    expect(switchSite(listed, 'a.example', true)).toEqual({ except: ['b.example'] });
    expect(switchSite(listed, 'c.example', false)).toEqual({ except: ['a.example', 'b.example', 'c.example'] });
    expect(switchSite({ ...listed, mode: 'only-on' }, 'c.example', true)).toEqual({ only: ['c.example'] });
  });

  it.each([
    ['everywhere-except', 'https://page.example/', 'https://frame.example/', true],
    ['everywhere-except', 'https://off.example/', 'https://frame.example/', false],
    ['everywhere-except', 'https://page.example/', 'https://off.example/', false],
    ['only-on', 'https://on.example/', 'https://frame.example/', true],
    ['only-on', 'https://page.example/', 'https://on.example/', false],
  ] as const)('in the mode %s, of a frame on %s from %s', (mode, page, frame, on) => {
    expect(isFrameOn({ mode, except: ['off.example'], only: ['on.example'] }, page, frame)).toBe(on);
  });
});
