import type { NameEnding } from '../language.ts';
import { unspaced } from '../text/word-boundaries.ts';
import type { NameTable } from '../../vocabulary/types.ts';
import { pieces, type Piece } from './pieces.ts';

/** Pieces of a text as the index of aliases has them: endings taken off, names cut out of runs without spaces. */
export type PieceReader = (text: string) => Piece[];

const run = new RegExp(`^${unspaced}+$`, 'u');
const han = /^\p{Script=Han}+$/u;

/** The piece without the ending that a language gives to names, where the rest is in an alias. */
function withoutEnding(
  piece: Piece,
  endings: readonly NameEnding[],
  known: ReadonlySet<string>,
  particles: boolean,
): Piece {
  if (known.has(piece.lower)) return piece;
  for (const { endings: some, instead, owner } of endings) {
    for (const ending of some) {
      const stem = piece.lower.slice(0, piece.lower.length - ending.length) + instead;
      if (stem.length > 1 && piece.lower.endsWith(ending) && known.has(stem))
        return { ...piece, lower: stem, ...(owner && { owner }), ...(particles && { particle: ending.length }) };
    }
  }
  return piece;
}

/** Cuts Han names out of a run of letters: "我用千问写" → 我用, 千问, 写. */
function cutHan(piece: Piece, words: readonly string[]): Piece[] {
  const { lower, start } = piece;
  const parts: Piece[] = [];
  let from = 0;
  const push = (end: number): void => {
    if (end > from) parts.push({ start: start + from, end: start + end, lower: lower.slice(from, end) });
    from = end;
  };
  for (let at = 0; at < lower.length;) {
    const word = words.find((one) => lower.startsWith(one, at));
    if (word) {
      push(at);
      push((at += word.length));
    } else at += 1;
  }
  push(lower.length);
  return parts;
}

/**
 * Builds the reader for the aliases of a dataset and the endings of a language. `particles`: endings are words of their
 * own.
 */
export function createPieceReader(
  { aliases }: Pick<NameTable, 'aliases'>,
  endings: readonly NameEnding[],
  particles = false,
): PieceReader {
  const known = new Set<string>();
  const words: string[] = [];
  for (const key of Object.keys(aliases)) for (const { lower } of pieces(key)) known.add(lower);
  for (const word of known) if (han.test(word) && word.length > 1) words.push(word);
  words.sort((a, b) => b.length - a.length);
  return (text) => {
    const all = pieces(text);
    const cut = words.length === 0 ? all : all.flatMap((one) => (run.test(one.lower) ? cutHan(one, words) : [one]));
    return endings.length === 0 ? cut : cut.map((one) => withoutEnding(one, endings, known, particles));
  };
}
