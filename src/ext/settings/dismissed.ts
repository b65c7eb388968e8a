/**
 * Whether something was dismissed. Apart from the storage (dismissals.ts), as pages get dismissals from the
 * background and never read the storage themselves.
 */
import { siteOf } from '../sites/site.ts';
import { sha256 } from './sha256.ts';

/** How far a dismissal reaches. */
export const scopes = ['claim', 'model', 'page', 'site'] as const;
export type Scope = (typeof scopes)[number];

/** Something that a person does not want to see again. */
export interface Dismissal {
  /** `<scope>:<what>`; for claims and pages a hash, so that nobody can read which they were. */
  id: string;
  /** The day it was made, `YYYY-MM-DD`. */
  on: string;
  /** The version of the dataset for which it is valid; absent: always. */
  data?: string;
}

/** All of them, with the secret of this device that is mixed into every hash. */
export interface Dismissals {
  salt: string;
  entries: Dismissal[];
}

/** What one page gets: the ids that may concern it, and what its site's hashes are made with. Nothing of others. */
export interface PageDismissals {
  /** Made from the device's secret for this site alone; empty where nothing concerns the page. */
  siteSalt: string;
  ids: string[];
}

/** One model of one claim at one address. */
export interface Subject {
  url: string;
  /** The words around the claim, as the report has them. */
  excerpt: string;
  /** Null if the dataset does not have the name. */
  model: string | null;
}

const hash = (...parts: string[]): string => sha256(JSON.stringify(parts)).slice(0, 32);

/** A site's own salt: from it neither the device's secret nor another site's salt can be found. */
export const siteSaltOf = (url: string, salt: string): string => hash(salt, siteOf(url) ?? '');

/** What the ids of a site's claims and pages begin with: who lacks the salt cannot tell which site it is. */
const tagOf = (siteSalt: string): string => hash(siteSalt).slice(0, 12);

const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? '';

/** The id that an entry of each scope would have for a subject; null if the scope does not apply. */
export function idsOf({ url, excerpt, model }: Subject, siteSalt: string): Record<Scope, string | null> {
  const site = siteOf(url);
  const tag = tagOf(siteSalt);
  return {
    claim: site === null ? null : `claim:${tag}${hash(siteSalt, excerpt, model ?? '')}`,
    model: model === null ? null : `model:${model}`,
    page: `page:${tag}${hash(siteSalt, withoutFragment(url))}`,
    site: site === null ? null : `site:${site}`,
  };
}

/** Whether an entry is still valid with this version of the dataset. */
const isValid = ({ data }: Dismissal, dataset: string): boolean => data === undefined || data === dataset;

/** What a page at `url` gets: dismissals of models, of its own site, and of pages and claims there. */
export function dismissalsFor({ salt, entries }: Dismissals, url: string, dataset: string): PageDismissals {
  const siteSalt = siteSaltOf(url, salt);
  const own = [`site:${siteOf(url) ?? ''}`];
  const begin = ['model:', ...['claim:', 'page:'].map((scope) => scope + tagOf(siteSalt))];
  const ids = entries
    .filter((one) => isValid(one, dataset))
    .map(({ id }) => id)
    .filter((id) => own.includes(id) || begin.some((one) => id.startsWith(one)));
  return ids.length === 0 ? { siteSalt: '', ids } : { siteSalt, ids };
}

/** Returns a function that finds the id of what dismisses a subject, the widest first; null if nothing does. */
export function createDismissed({ siteSalt, ids }: PageDismissals): (subject: Subject) => string | null {
  const known = new Set(ids);
  if (known.size === 0) return () => null;
  return (subject) => {
    const own = idsOf(subject, siteSalt);
    return (
      scopes
        .toReversed()
        .map((scope) => own[scope])
        .find((id) => id !== null && known.has(id)) ?? null
    );
  };
}
