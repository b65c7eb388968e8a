import * as v from 'valibot';
import { idsOf, siteSaltOf, type Dismissal, type Dismissals, type Scope, type Subject } from './dismissed.ts';
import { defineItem, type ItemDefinition } from './item.ts';
import { newSecret } from './new-secret.ts';

const entryId = v.pipe(v.string(), v.regex(/^(?:claim|page):[0-9a-f]{44}$|^(?:model|site):.{1,300}$/));
const entry = v.object({
  id: entryId,
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

/** What was dismissed in private windows: kept in memory until the browser is closed, never on disk. */
const privately = defineItem({ ...dismissalsDefinition, area: 'session', key: 'dismissals-private' });

/** What is dismissed in a window: private ones have their own beside those of the others. */
export async function dismissalsIn(isPrivate: boolean): Promise<Dismissals> {
  const kept = await dismissals.get();
  if (!isPrivate) return kept;
  const own = await privately.get();
  return { salt: kept.salt || own.salt, entries: [...kept.entries, ...own.entries] };
}

/** Calls back after every change of dismissals, in windows of either kind. */
export function watchDismissals(changed: () => void): void {
  dismissals.watch(changed);
  privately.watch(changed);
}

/**
 * Dismisses a subject within `scope`.
 * @param isPrivate whether its page is in a private window, of which nothing is to be written
 * @returns the id to take it back with; null if that could not be stored or does not apply
 */
export async function dismiss(
  scope: Scope,
  subject: Subject,
  { on, data }: Pick<Dismissal, 'on' | 'data'>,
  isPrivate: boolean,
): Promise<string | null> {
  const kept = await dismissals.get();
  const own = isPrivate ? await privately.get() : kept;
  const salt = kept.salt || own.salt || newSecret();
  const id = idsOf(subject, siteSaltOf(subject.url, salt))[scope];
  // A host or a name that is too long would be dropped at the next reading.
  if (id === null || !v.is(entryId, id)) return null;
  const others = own.entries.filter((one) => one.id !== id);
  const entries = [...others, { id, on, ...(data !== undefined && { data }) }].slice(-most);
  return (await (isPrivate ? privately : dismissals).set({ salt, entries })) ? id : null;
}

/** Takes a dismissal back; `all` takes back all. @returns false if that could not be stored */
export async function restore(id: string): Promise<boolean> {
  const remove = async (item: typeof dismissals): Promise<boolean> => {
    const { entries } = await item.get();
    const left = entries.filter((one) => id !== 'all' && one.id !== id);
    return left.length === entries.length || item.set({ entries: left });
  };
  const [kept, own] = await Promise.all([remove(dismissals), remove(privately)]);
  return kept && own;
}
