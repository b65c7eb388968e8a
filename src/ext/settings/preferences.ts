import * as v from 'valibot';
import { defineItem, type ItemDefinition } from './item.ts';

const fields = {
  /** What is marked: proven gaps; also what less certain rules found; also confirmed open source. */
  level: v.fallback(v.picklist(['proven', 'also-unclear', 'also-open']), 'proven'),
  /** False: nothing is drawn on pages, only the toolbar shows a count. */
  inline: v.fallback(v.boolean(), true),
  /** Marks only models whose licence limits their use. */
  restrictedOnly: v.fallback(v.boolean(), false),
  /** Reads the frames of a page too. */
  frames: v.fallback(v.boolean(), false),
  /** Language of the interface, e.g. `pt-BR`; `auto`: the browser's. One that is not bundled counts as `auto`. */
  language: v.fallback(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Z]{2})?$|^auto$/)), 'auto'),
};

export const preferencesDefinition: ItemDefinition<typeof fields> = {
  area: 'sync',
  key: 'preferences',
  version: 1,
  fields,
};

/** How claims are shown. Follows the person from browser to browser. */
export const preferences = defineItem(preferencesDefinition);
export type Preferences = Awaited<ReturnType<typeof preferences.get>>;
