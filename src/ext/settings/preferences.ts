import * as v from 'valibot';
import { defineItem, type ItemDefinition } from './item.ts';

const fields = {
  /** What is marked: proven gaps; also what less certain rules found. */
  level: v.fallback(v.picklist(['proven', 'also-unclear']), 'proven'),
  /** Marks models that are open source as well. */
  confirmed: v.fallback(v.boolean(), false),
  /** How much is drawn on pages; `toolbar`: nothing, only the icon shows a count. */
  density: v.fallback(v.picklist(['every', 'first', 'underline', 'toolbar']), 'first'),
  /** Marks only models whose licence limits their use. */
  restrictedOnly: v.fallback(v.boolean(), false),
  /** Reads the frames of a page too. */
  frames: v.fallback(v.boolean(), false),
  /** Language of the interface, e.g. `pt-BR`; `auto`: the browser's. One that is not bundled counts as `auto`. */
  language: v.fallback(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Z]{2})?$|^auto$/)), 'auto'),
};

/**
 * The first version had one scale from clear mismatches to open source models, and knew badges at every claim or none.
 */
function splitLevel({ inline, ...old }: Record<string, unknown>): Record<string, unknown> {
  const praised = old['level'] === 'also-open';
  return {
    ...old,
    ...(praised && { level: 'also-unclear', confirmed: true }),
    ...(inline === false && { density: 'toolbar' }),
  };
}

export const preferencesDefinition: ItemDefinition<typeof fields> = {
  area: 'sync',
  key: 'preferences',
  version: 2,
  fields,
  migrations: { 2: splitLevel },
};

/** How claims are shown. Follows the person from browser to browser. */
export const preferences = defineItem(preferencesDefinition);
export type Preferences = Awaited<ReturnType<typeof preferences.get>>;
