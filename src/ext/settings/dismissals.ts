import * as v from 'valibot';
import { siteOf } from '../sites/site.ts';
import { defineItem, type ItemDefinition } from './item.ts';
import { sha256 } from './sha256.ts';

/** How far a dismissal reaches. */
export const scopes = ['claim', 'model', 'page', 'site'] as const;
export type Scope = (typeof scopes)[number];

const entry = v.object({
  /** `<scope>:<what>`; of claims and pages a hash, so that nothing tells which they were. */
  id: v.pipe(v.string(), v.regex(/^(?:claim|page):[0-9a-f]{32}$|^(?:model|site):.{1,300}$/)),
  /** The day it was made, `YYYY-MM-DD`. */
  on: v.pipe(v.string(), v.isoDate()),
  /** Version of the dataset with which it lapses; absent: never. */
  data: v.exactOptional(v.string()),
});
/** Something that a person does not want to be told again. */
export type Dismissal = v.InferOutput<typeof entry>;

/** More than this are not kept: the oldest goes first. */
const most = 2_000;

const fields = {
  /** Mixed into every hash, so that the hash of a known page cannot be looked for. Made on this device, never shown. */
  salt: v.fallback(v.string(), ''),
  entries: v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((entries) => entries.flatMap((one) => (v.is(entry, one) ? [one] : []))),
    ),
    () => [],
  ),
};

export const dismissalsDefinition: ItemDefinition<typeof fields> = {
  area: 'local',
  key: 'dismissals',
  version: 1,
  fields,
};

/** What was dismissed. On this device alone. */
export const dismissals = defineItem(dismissalsDefinition);
export type Dismissals = Awaited<ReturnType<typeof dismissals.get>>;

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

/** Dismisses a subject as far as `scope` reaches. @returns false where that could not be stored or does not apply */
export async function dismiss(
  scope: Scope,
  subject: Subject,
  { on, data }: Pick<Dismissal, 'on' | 'data'>,
): Promise<boolean> {
  const kept = await dismissals.get();
  const salt = kept.salt || crypto.randomUUID();
  const id = idsOf(subject, salt)[scope];
  if (id === null) return false;
  const others = kept.entries.filter((one) => one.id !== id);
  const entries = [...others, { id, on, ...(data !== undefined && { data }) }].slice(-most);
  return dismissals.set({ salt, entries });
}

/** Takes a dismissal back; `all` takes back all. @returns false where that could not be stored */
export async function restore(id: string): Promise<boolean> {
  const { entries } = await dismissals.get();
  return dismissals.set({ entries: entries.filter((one) => id !== 'all' && one.id !== id) });
}
