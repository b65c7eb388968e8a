import { adjoin, isCasual, type Piece } from './names.ts';
import type { ModelId, NameTable, OpennessClass, VersionEntry } from './types.ts';

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

/** How many of an entry's demands the suffix meets; -1 where it fails one. */
function fit(entry: VersionEntry, suffix: Suffix): number {
  let points = 0;
  const demands: [string[] | undefined, string[]][] = [
    [
      entry.versions.length > 0 ? entry.versions : undefined,
      [...suffix.versions, suffix.versions.join('-'), suffix.versions.map((v) => v.replace(/^v/, '')).join('-')],
    ],
    [entry.sizes, suffix.sizes],
    [entry.variants, suffix.variants],
  ];
  for (const [demanded, given] of demands) {
    if (!demanded) continue;
    const met = demanded.filter((token) => given.includes(token));
    if (met.length === 0) return -1;
    points += 1 + Math.max(...met.map((token) => token.length)) / 100;
  }
  return points;
}

/** Whether a family has a version that the suffix names. */
export function knowsVersion(entries: VersionEntry[], suffix: Suffix): boolean {
  return entries.some((entry) => fit(entry, suffix) > 0);
}

/**
 * The model that family and suffix name: the entry that meets most demands; the umbrella where nothing follows the alias;
 * null for a version that the dataset does not hold, unless all versions of the family share one class.
 */
export function pickVersion(
  names: NameTable,
  family: string,
  alias: ModelId | undefined,
  suffix: Suffix,
): ModelId | null {
  const entries = names.families[family]?.versions ?? [];
  const [best] = entries
    .map((entry) => ({ entry, points: fit(entry, suffix) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  if (best) return best.entry.model;
  if (alias !== undefined) return alias;
  const umbrella = names.models[family] ? family : null;
  if (suffix.versions.length === 0) return umbrella;
  const classes = new Set<OpennessClass>();
  for (const model of Object.values(names.models))
    if (model.family === family && model.class !== 'depends') classes.add(model.class);
  return classes.size === 1 ? umbrella : null;
}
