/**
 * Whether something was dismissed. Apart from where that is stored (dismissals.ts), as pages are told by the background and
 * never look into the storage themselves.
 */
import { siteOf } from '../sites/site.ts';
import { sha256 } from './sha256.ts';

/** How far a dismissal reaches. */
export const scopes = ['claim', 'model', 'page', 'site'] as const;
export type Scope = (typeof scopes)[number];

/** Something that a person does not want to be told again. */
export interface Dismissal {
  /** `<scope>:<what>`; of claims and pages a hash, so that nothing tells which they were. */
  id: string;
  /** The day it was made, `YYYY-MM-DD`. */
  on: string;
  /** Version of the dataset with which it lapses; absent: never. */
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
  /** Null where the name is in no dataset. */
  model: string | null;
}

/** The id that an entry of each scope would have for a subject; null where the scope does not apply. */
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

/** Whether an entry still counts with this version of the dataset. */
export const isStanding = ({ data }: Dismissal, dataset: string): boolean => data === undefined || data === dataset;

/** Answers for each subject with the id of the entry by which it is dismissed, the widest first; null where there is none. */
export function createDismissed({ salt, entries }: Dismissals, dataset: string): (subject: Subject) => string | null {
  const standing = new Set(entries.filter((one) => isStanding(one, dataset)).map(({ id }) => id));
  if (standing.size === 0) return () => null;
  return (subject) => {
    const ids = idsOf(subject, salt);
    return (
      scopes
        .toReversed()
        .map((scope) => ids[scope])
        .find((id) => id !== null && standing.has(id)) ?? null
    );
  };
}
