import { adjoin, isCasual, type Piece } from './pieces.ts';

/** What follows a family's alias and belongs to the name. */
export interface Suffix {
  /** Index of the piece behind the name. */
  to: number;
  /** Normalised: `3.1`, `v3`, `r1`. */
  versions: string[];
  sizes: string[];
  variants: string[];
}

/** What a language and a family say of the words behind a name. */
export interface SuffixWords {
  isVariant: (word: string, versioned: boolean) => boolean;
  /** Of no class of words. */
  isPlain: (word: string) => boolean;
  /** A function word: no part of a name follows. */
  endsName: (word: string) => boolean;
}

/** A piece behind an alias, and the suffix before it. */
interface Place {
  text: string;
  piece: Piece;
  next: Piece | undefined;
  /** What joins it to the piece before. */
  glue: string;
  casual: boolean;
  suffix: Suffix;
  words: SuffixWords;
}
type Test = (place: Place) => boolean;
/** Adds a piece or two to the suffix and returns how many; 0 where the name ends. */
type Take = (place: Place) => number;

const number = /^\d{1,2}(?:\.\d+)*$/;
const date = /^\d{4}$/;
const size = /^\d+(?:\.\d+)?(?:x\d+(?:\.\d+)?)?[bmkt]$/;

/** "FLUX.2 [klein] 4B" names a variant, "Llama 3 [1]" a footnote. */
const isBracketed: Test = ({ glue }) => glue.endsWith('[');
const isFootnote: Test = (place) =>
  isBracketed(place) && !(place.text.charAt(place.piece.end) === ']' && place.words.isVariant(place.piece.lower, true));

/** "V3", "v2.5": a letter with a number behind it. */
const isLettered: Test = ({ piece, next, words }) =>
  next !== undefined &&
  next.start === piece.end &&
  /^\d/.test(next.lower) &&
  (/^[a-z]$/.test(piece.lower) || words.isVariant(piece.lower + next.lower, true));

const takeLettered: Take = ({ piece, next, glue, suffix, words }) => {
  const token = piece.lower + (next?.lower ?? '');
  // "Wan 2.1 T2V": what it makes of what.
  if (words.isVariant(token, suffix.versions.length > 0)) suffix.variants.push(token);
  else if (next && size.test(next.lower)) suffix.sizes.push(token);
  else if (suffix.versions.length === 0 || glue !== ' ') suffix.versions.push(token);
  else return 0;
  return 2;
};

/** "Llama 3": a bare number may follow one space; "V3-0324": a date follows a hyphen only. */
const isVersion: Test = ({ piece, glue, suffix }) =>
  (number.test(piece.lower) && (glue !== ' ' || suffix.versions.length === 0)) ||
  (date.test(piece.lower) && glue === '-');

/** "Phi-4 mini is": a plain word behind a version that ends the name. */
function endsVersionedName({ text, piece, next, suffix, words }: Place): boolean {
  const last =
    next === undefined || text.charAt(piece.end) !== ' ' || next.start > piece.end + 1 || words.endsName(next.lower);
  return suffix.versions.length > 0 && last && words.isPlain(piece.lower);
}

/**
 * "Qwen2.5-Coder", "Whisper large-v3": joined, capitalised, after a size, before a version, or at the end of the name.
 */
function isVariant(place: Place): boolean {
  const { text, piece, glue, casual, suffix, words } = place;
  if (!words.isVariant(piece.lower, suffix.versions.length > 0)) return false;
  if (glue === '-' || glue === '_' || isBracketed(place)) return true;
  const capital = casual || /\p{Lu}|\d/u.test(text.charAt(piece.start));
  const versionFollows = /^-v?\d/.test(text.slice(piece.end, piece.end + 3));
  return glue === ' ' && (capital || suffix.sizes.length > 0 || versionFollows || endsVersionedName(place));
}

const takeInto =
  (list: 'versions' | 'sizes' | 'variants'): Take =>
  ({ piece, suffix }) => {
    suffix[list].push(piece.lower);
    return 1;
  };

/** The first row whose test holds takes the piece. */
const parts: readonly (readonly [when: Test, take: Take])[] = [
  [isFootnote, () => 0],
  [isLettered, takeLettered],
  [({ piece }) => size.test(piece.lower), takeInto('sizes')],
  [isVersion, takeInto('versions')],
  [isVariant, takeInto('variants')],
  // "Zorb+"
  [({ piece, glue }) => piece.lower === '+' && glue === '', takeInto('variants')],
];

/** Reads version, size and variant behind an alias that ends before piece `from`. */
export function readSuffix(text: string, all: readonly Piece[], from: number, words: SuffixWords): Suffix {
  const casual = isCasual(text);
  const suffix: Suffix = { to: from, versions: [], sizes: [], variants: [] };
  for (;;) {
    const [before, piece, next] = [all[suffix.to - 1], all[suffix.to], all[suffix.to + 1]];
    if (!before || !piece || !adjoin(text, before, piece)) return suffix;
    const place: Place = { text, piece, next, glue: text.slice(before.end, piece.start), casual, suffix, words };
    const taken = parts.find(([when]) => when(place))?.[1](place) ?? 0;
    if (taken === 0) return suffix;
    suffix.to += taken;
  }
}
