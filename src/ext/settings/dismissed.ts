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

/** All of them, with what is mixed into every hash. */
export interface Dismissals {
  salt: string;
  entries: Dismissal[];
}

/** One model of one claim at one address. */
export interface Subject {
  url: string;
  /** The words around the claim, as the report has them. */
  excerpt: string;
  /** Null if the dataset does not have the name. */
  model: string | null;
}

/** The id that an entry of each scope would have for a subject; null if the scope does not apply. */
export function idsOf({ url, excerpt, model }: Subject, salt: string): Record<Scope, string | null> {
  const site = siteOf(url);
  const hash = (...parts: string[]): string => sha256(JSON.stringify([salt, ...parts])).slice(0, 32);
  return {
    claim: site === null ? null : `claim:${hash(site, excerpt, model ?? '')}`,
    model: model === null ? null : `model:${model}`,
    page: `page:${hash(url.replace(/#.*$/, ''))}`,
    site: site === null ? null : `site:${site}`,
  };
}

/** Whether an entry is still valid with this version of the dataset. */
export const isValid = ({ data }: Dismissal, dataset: string): boolean => data === undefined || data === dataset;

/** Returns a function that finds the entry that dismisses a subject, the widest first: its id, or null. */
export function createDismissed({ salt, entries }: Dismissals, dataset: string): (subject: Subject) => string | null {
  const valid = new Set(entries.filter((one) => isValid(one, dataset)).map(({ id }) => id));
  if (valid.size === 0) return () => null;
  return (subject) => {
    const ids = idsOf(subject, salt);
    return (
      scopes
        .toReversed()
        .map((scope) => ids[scope])
        .find((id) => id !== null && valid.has(id)) ?? null
    );
  };
}
