/**
 * A site as people name it: a host in lower case without `www.`, which includes all hosts below it; `file:` is all
 * files on this device.
 */
export type Site = string;

const fileSite: Site = 'file:';
const hostPattern = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;

/** "www.example" is a host of its own: a dot must be left. */
function withoutWww(host: string): string {
  let at = 0;
  while (host.startsWith('www.', at) && host.includes('.', at + 4)) at += 4;
  return host.slice(at);
}

/** Reads `news.example`, `*.news.example`, `https://www.news.example/page`, `file:`; null if it is none of these. */
export function parseSite(input: unknown): Site | null {
  if (typeof input !== 'string' || input.length > 2_000) return null;
  const written = input.trim().toLowerCase();
  if (written.startsWith(fileSite)) return fileSite;
  if (/^[a-z][a-z0-9+.-]*:\/\//.test(written) && !/^https?:/.test(written)) return null;
  const address = /^https?:\/\//.test(written) ? written : `http://${written.replace(/^\*\./, '')}`;
  if (!URL.canParse(address)) return null;
  const host = withoutWww(new URL(address).hostname.replace(/\.$/, ''));
  return hostPattern.test(host) ? host : null;
}

/** The site a page belongs to; null if pages of its kind are never checked (`about:`, `chrome:`, add-on pages). */
export function siteOf(url: string | undefined): Site | null {
  return url !== undefined && /^(?:https?|file):/i.test(url) ? parseSite(url) : null;
}

/** Whether `listed` includes `site`: the same host, or one above it. */
export const covers = (listed: Site, site: Site): boolean => site === listed || site.endsWith(`.${listed}`);

/** The match patterns of a site, as content scripts take them. */
export function patternsOf(site: Site): string[] {
  if (site === fileSite) return ['file:///*'];
  const isAddress = /^[\d.]+$/.test(site);
  return isAddress ? [`*://${site}/*`] : [`*://*.${site}/*`];
}
