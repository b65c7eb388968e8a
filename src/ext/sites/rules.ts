import type { SiteRules } from '../settings/site-rules.ts';
import { covers, patternsOf, siteOf, type Site } from './site.ts';

/** Which pages a content script is registered for. */
export interface Reach {
  matches: string[];
  excludeMatches: string[];
}

const everywhere = ['http://*/*', 'https://*/*', 'file:///*'];

/** Whether pages at `url` are checked under `rules`. */
export function isOn(rules: SiteRules, url: string | undefined): boolean {
  const site = siteOf(url);
  if (site === null || rules.mode === 'on-click') return false;
  return rules.mode === 'only-on'
    ? rules.only.some((listed) => covers(listed, site))
    : !rules.except.some((listed) => covers(listed, site));
}

/** Whether a frame is checked: the page around it is, and its own site is not excepted. */
export const isFrameOn = (rules: SiteRules, page: string | undefined, frame: string | undefined): boolean =>
  isOn(rules, page) && (rules.mode === 'only-on' || isOn(rules, frame));

/** The same rules as match patterns, so that the browser itself keeps the script out; null: it runs nowhere. */
export function reachOf(rules: SiteRules): Reach | null {
  if (rules.mode === 'everywhere-except') {
    return { matches: everywhere, excludeMatches: rules.except.flatMap(patternsOf) };
  }
  return rules.mode === 'only-on' && rules.only.length > 0
    ? { matches: rules.only.flatMap(patternsOf), excludeMatches: [] }
    : null;
}

/**
 * The change of rules that switches `site` on or off. Listed hosts above it are removed too, as otherwise the switch
 * would have no effect.
 */
export function switchSite(
  rules: SiteRules,
  site: Site,
  on: boolean,
): Pick<SiteRules, 'except'> | Pick<SiteRules, 'only'> {
  const list = rules.mode === 'only-on' ? 'only' : 'except';
  const listIt = list === 'only' ? on : !on;
  const others = rules[list].filter((listed) => !covers(listed, site));
  const next = listIt ? [...others, site].sort() : others;
  return list === 'only' ? { only: next } : { except: next };
}
