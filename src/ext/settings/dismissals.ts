import * as v from 'valibot';
import { idsOf, siteSaltOf, type Dismissal, type Scope, type Subject } from './dismissed.ts';
import { defineItem, type ItemDefinition } from './item.ts';
import { newSecret } from './new-secret.ts';

const entry = v.object({
  id: v.pipe(v.string(), v.regex(/^(?:claim|page):[0-9a-f]{44}$|^(?:model|site):.{1,300}$/)),
  on: v.pipe(v.string(), v.isoDate()),
  data: v.exactOptional(v.string()),
});

/** More than this are not kept: the oldest goes first. */
const most = 2_000;

const fields = {
  /**
   * Mixed into every hash, so that the hash of a known page cannot be looked for. Made on this device, never shown.
   */
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
  version: 2,
  fields,
  // Version 1 hashed claims and pages without their site, which is not known any more: these entries are dropped.
  migrations: { 2: (old) => old },
};

/** What was dismissed. Stored on this device only. */
export const dismissals = defineItem(dismissalsDefinition);

/** Dismisses a subject within `scope`. @returns false if that could not be stored or does not apply */
export async function dismiss(
  scope: Scope,
  subject: Subject,
  { on, data }: Pick<Dismissal, 'on' | 'data'>,
): Promise<boolean> {
  const kept = await dismissals.get();
  const salt = kept.salt || newSecret();
  const id = idsOf(subject, siteSaltOf(subject.url, salt))[scope];
  if (id === null) return false;
  const others = kept.entries.filter((one) => one.id !== id);
  const entries = [...others, { id, on, ...(data !== undefined && { data }) }].slice(-most);
  return dismissals.set({ salt, entries });
}

/** Takes a dismissal back; `all` takes back all. @returns false if that could not be stored */
export async function restore(id: string): Promise<boolean> {
  const { entries } = await dismissals.get();
  return dismissals.set({ entries: entries.filter((one) => id !== 'all' && one.id !== id) });
}
