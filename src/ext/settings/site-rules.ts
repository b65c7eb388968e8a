import * as v from 'valibot';
import { parseSite } from '../sites/site.ts';
import { defineItem, type ItemDefinition } from './item.ts';

/** A list of sites: what is no site is dropped, the rest stays. */
const siteList = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((entries) => [...new Set(entries.flatMap((entry) => parseSite(entry) ?? []))]),
  ),
  () => [],
);

const fields = {
  /** `on-click`: no page, unless a person presses the button for it. */
  mode: v.fallback(v.picklist(['everywhere-except', 'only-on', 'on-click']), 'everywhere-except'),
  /** Sites that are not checked in the mode `everywhere-except`. */
  except: siteList,
  /** Sites that are checked in the mode `only-on`. */
  only: siteList,
};

export const siteRulesDefinition: ItemDefinition<typeof fields> = { area: 'local', key: 'sites', version: 1, fields };

/**
 * Where pages are checked. Kept on this device: it can grow past what sync takes, and it is a list of visited places.
 */
export const siteRules = defineItem(siteRulesDefinition);
export type SiteRules = Awaited<ReturnType<typeof siteRules.get>>;
