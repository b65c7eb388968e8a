import type { Suffix } from './suffix.ts';
import type { FamilyId, ModelId, NameTable, OpennessClass, VersionEntry } from '../../vocabulary/types.ts';

/**
 * How many of an entry's demands the suffix meets; -1 where it fails one. `versions`: all that count as its version.
 */
function fit(entry: VersionEntry, versions: readonly string[], { sizes, variants }: Suffix): number {
  let points = 0;
  const meets = (demanded: readonly string[] | undefined, given: readonly string[]): boolean => {
    if (!demanded) return true;
    let longest = -1;
    for (const token of demanded) if (given.includes(token)) longest = Math.max(longest, token.length);
    points += 1 + longest / 100;
    return longest >= 0;
  };
  const all =
    meets(entry.versions.length > 0 ? entry.versions : undefined, versions) &&
    meets(entry.sizes, sizes) &&
    meets(entry.variants, variants);
  return all ? points : -1;
}

/** The entry that meets most demands of those that a suffix meets; none where nothing follows the name. */
function bestOf(entries: readonly VersionEntry[], suffix: Suffix): VersionEntry | undefined {
  const { versions } = suffix;
  const given = [...versions, versions.join('-'), versions.map((v) => v.replace(/^v/, '')).join('-')];
  let best: VersionEntry | undefined;
  let most = 0;
  for (const entry of entries) {
    const points = fit(entry, given, suffix);
    if (points > most) [best, most] = [entry, points];
  }
  return best;
}

/** Whether a family has a version that the suffix names. */
export const knowsVersion = (entries: readonly VersionEntry[], suffix: Suffix): boolean =>
  bestOf(entries, suffix) !== undefined;

/** "SDXL 1.0" is SDXL. */
const isFirst = (version: string): boolean => /^v?1(?:\.0)*$/.test(version);

/** Picks the model that family and suffix name. `alias`: the model that the alias names by itself. */
export type VersionPicker = (family: FamilyId, alias: ModelId | undefined, suffix: Suffix) => ModelId | null;

/**
 * Builds the picker of a dataset. It picks the entry that meets most demands, or the umbrella where nothing follows the
 * alias; null for a version that the dataset does not hold: a fact about one version is no fact about another. Only
 * where every version is closed this says it of unlisted ones, too.
 */
export function createVersionPicker(names: NameTable): VersionPicker {
  const classes = new Map<FamilyId, Set<OpennessClass>>();
  for (const { family, class: openness } of Object.values(names.models)) {
    const known = classes.get(family) ?? new Set();
    if (openness !== 'depends') known.add(openness);
    classes.set(family, known);
  }
  return (family, alias, suffix) => {
    const best = bestOf(names.families[family]?.versions ?? [], suffix);
    if (best) return best.model;
    const known = classes.get(family);
    const allClosed = known?.size === 1 && known.has('closed');
    if (alias !== undefined) return allClosed || suffix.versions.every(isFirst) ? alias : null;
    const umbrella = names.models[family] ? family : null;
    return suffix.versions.length === 0 || allClosed ? umbrella : null;
  };
}
