import * as v from 'valibot';
import { defineItem, type ItemDefinition } from './item.ts';

const fields = {
  /** What is marked: proven gaps; also what less certain rules found; also confirmed open source. */
  level: v.fallback(v.picklist(['proven', 'also-unclear', 'also-open']), 'proven'),
  /** False: nothing is drawn on pages, the toolbar alone tells. */
  inline: v.fallback(v.boolean(), true),
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
