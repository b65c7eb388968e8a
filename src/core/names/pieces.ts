import { unspaced } from '../text/word-boundaries.ts';
import type { Span } from '../../vocabulary/types.ts';

/** A piece of a name: letters, a number with what is glued to it, or a plus. "Qwen2.5-32B+" → qwen, 2.5, 32b, +. */
export interface Piece extends Span {
  lower: string;
  /** An ending that makes the name an owner was taken off: "Llamas". */
  owner?: boolean;
  /** Letters at its end that are a word of their own: the particle of "라마는". */
  particle?: number;
}

const plainPiece = /\p{L}+|\d+(?:\.\d+)*[\p{L}\d]*|\+/gu;
const spaced = String.raw`(?!${unspaced})`;
/** The same, cut where letters of an unspaced script touch others: "Llama는" → llama, 는. */
const mixedPiece = new RegExp(
  String.raw`(?:${spaced}\p{L})+|${unspaced}+|\d+(?:\.\d+)*(?:${spaced}[\p{L}\d])*|\+`,
  'gu',
);
const isMixed = new RegExp(unspaced, 'u');
/** "DeepSeekV3": a capital after a small letter and before a number begins the version. */
const version = /(?<=\p{Ll})\p{Lu}$/u;

const zero = '0'.charCodeAt(0);
const isDigit = (code: number): boolean => code >= zero && code <= zero + 9;

/** Pieces of a normalised text, in order. Linear. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  const push = (start: number, end: number): void => {
    found.push({ start, end, lower: text.slice(start, end).toLowerCase() });
  };
  const piece = isMixed.test(text) ? mixedPiece : plainPiece;
  // Not `matchAll`, which copies the expression: this is called for each of some thousand names.
  piece.lastIndex = 0;
  for (let hit = piece.exec(text); hit; hit = piece.exec(text)) {
    const { 0: written, index } = hit;
    const end = index + written.length;
    const seam = isDigit(text.charCodeAt(end)) ? (version.exec(written)?.index ?? 0) : 0;
    if (seam > 0) push(index, index + seam);
    push(index + seam, end);
  }
  return found;
}

/**
 * Whether two neighbouring pieces belong to one name: nothing, one space, a hyphen, a dot or a bracket between them.
 */
export function adjoin(text: string, left: Span | undefined, right: Span | undefined): boolean {
  if (!left || !right) return false;
  return right.start - left.end <= 2 && /^(?:[ \-–_·./']?| ?\[|\] )$/.test(text.slice(left.end, right.start));
}

/** A writer who begins without a capital letter uses none for names either. */
export const isCasual = (text: string): boolean => /^[^\p{L}]{0,20}\p{Ll}/u.test(text);
