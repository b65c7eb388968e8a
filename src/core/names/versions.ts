import { adjoin, isCasual, type Piece } from './alias-finder.ts';
import type { FamilyId, ModelId, NameTable, OpennessClass, VersionEntry } from '../../vocabulary/types.ts';

/** What follows a family's alias and belongs to the name. */
export interface Suffix {
  /** Index of the piece behind the name. */
  to: number;
  /** Normalised: `3.1`, `v3`, `r1`. */
  versions: string[];
  sizes: string[];
  variants: string[];
}

const number = /^\d{1,2}(?:\.\d+)*$/;
const date = /^\d{4}$/;
const size = /^\d+(?:\.\d+)?(?:x\d+(?:\.\d+)?)?[bmkt]$/;

/** "large-v3": what a number is joined to is no word of the sentence. */
const versionFollows = (text: string, piece: Piece): boolean => /^-v?\d/.test(text.slice(piece.end, piece.end + 3));

/**
 * Reads version, size and variant behind an alias that ends before piece `from`. A bare number may follow one space
 * ("Llama 3"); a date only a hyphen ("V3-0324"); a variant word must be glued, capitalised, follow a size, or follow a version
 * and end the name ("Phi-4 mini is"). `isPlain`: of no class of words; `ends`: no part of a name stands in its place.
 */
export function readSuffix(
  text: string,
  all: Piece[],
  from: number,
  isVariant: (word: string, numbered: boolean) => boolean,
  isPlain: (word: string) => boolean = () => false,
  ends: (word: string) => boolean = () => false,
): Suffix {
  const casual = isCasual(text);
  const suffix: Suffix = { to: from, versions: [], sizes: [], variants: [] };
  for (let at = from; at < all.length;) {
    const piece = all[at];
    const before = all[at - 1];
    if (!piece || !before || !adjoin(text, before, piece)) break;
    const next = all[at + 1];
    const glue = text.slice(before.end, piece.start);
    // "FLUX.2 [klein] 4B" names a variant, "Llama 3 [1]" a footnote.
    const bracketed = glue.endsWith('[');
    if (bracketed && !(text.charAt(piece.end) === ']' && isVariant(piece.lower, true))) break;
    const glued = glue !== ' ';
    const nextGlued = next !== undefined && next.start === piece.end;
    const last = next === undefined || text.charAt(piece.end) !== ' ' || next.start > piece.end + 1 || ends(next.lower);
    const closes = suffix.versions.length > 0 && last && isPlain(piece.lower);
    const capital = casual || /\p{Lu}|\d/u.test(text.charAt(piece.start));
    if (nextGlued && /^[a-z]$/.test(piece.lower) && next && /^\d/.test(next.lower)) {
      const token = piece.lower + next.lower;
      if (size.test(next.lower)) suffix.sizes.push(token);
      else if (suffix.versions.length === 0 || glued) suffix.versions.push(token);
      else break;
      at += 2;
    } else if (size.test(piece.lower)) {
      suffix.sizes.push(piece.lower);
      at += 1;
    } else if (number.test(piece.lower) && (glued || suffix.versions.length === 0)) {
      suffix.versions.push(piece.lower);
      at += 1;
    } else if (date.test(piece.lower) && glue === '-') {
      suffix.versions.push(piece.lower);
      at += 1;
    } else if (
      isVariant(piece.lower, suffix.versions.length > 0) &&
      (glue === '-' ||
        glue === '_' ||
        bracketed ||
        (glue === ' ' && (capital || closes || suffix.sizes.length > 0 || versionFollows(text, piece))))
    ) {
      suffix.variants.push(piece.lower);
      at += 1;
    } else if (piece.lower === '+' && glue === '') {
      suffix.variants.push('+');
      at += 1;
    } else break;
    suffix.to = at;
  }
  return suffix;
}

/** How many of an entry's demands the suffix meets; -1 where it fails one. `versions`: all that count as its version. */
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

const isEmpty = ({ versions, sizes, variants }: Suffix): boolean =>
  versions.length === 0 && sizes.length === 0 && variants.length === 0;

/** The entry that meets most demands of those that a suffix meets. */
function bestOf(entries: readonly VersionEntry[], suffix: Suffix): VersionEntry | undefined {
  if (isEmpty(suffix)) return undefined;
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

/** Picks the model that family and suffix name. `alias`: the one that the alias names by itself. */
export type VersionPicker = (family: FamilyId, alias: ModelId | undefined, suffix: Suffix) => ModelId | null;

/**
 * Builds the picker of a dataset. It picks the entry that meets most demands; the umbrella where nothing follows the alias;
 * null for a version that the dataset does not hold, unless all versions of the family share one class.
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
    if (alias !== undefined) return alias;
    const umbrella = names.models[family] ? family : null;
    return suffix.versions.length === 0 || classes.get(family)?.size === 1 ? umbrella : null;
  };
}
