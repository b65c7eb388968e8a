import { cutsWord } from '../text/word-boundaries.ts';
import type { AliasEntry, NameTable, Span } from '../../vocabulary/types.ts';
import { adjoin, isCasual, pieces, type Piece } from './pieces.ts';

/** An alias found in a text: all readings of it, and the pieces it covers. */
export interface AliasHit extends Span {
  from: number;
  to: number;
  entries: AliasEntry[];
  /** Written without the capital that the alias demands: only a version or a list makes it a name. */
  lowered: boolean;
}

/** `parted`: an alias of two words in one, written as two ("Deep Seek"); then its capitals must be right. */
type Row = { pieces: string[]; entries: AliasEntry[]; parted: boolean };

/** The first word of a compound: Deep|Seek. */
const compound = /^\p{Lu}\p{Ll}{2,12}(?=\p{Lu}\p{L}{2})/u;
const versioned = /\p{Ll}\p{Lu}\d/u;
const shouted = /^[\p{Lu}\d]+$/u;

const lettersOf = (name: string): string => name.replace(/[^\p{L}\d]/gu, '');
const piecesOf = (name: string): string[] => pieces(name).map(({ lower }) => lower);

/** The forms under which an alias is looked up. */
function rowsOf(key: string, entries: AliasEntry[]): Row[] {
  const rows: Row[] = [{ pieces: piecesOf(key), entries, parted: false }];
  const text = entries[0]?.text ?? '';
  if (versioned.test(text)) rows.push({ pieces: piecesOf(text), entries, parted: false });
  const two = entries.filter((entry) => compound.test(entry.text));
  const [one] = two;
  if (one) rows.push({ pieces: piecesOf(one.text.replace(compound, '$& ')), entries: two, parted: true });
  return rows;
}

/** Aliases by their first piece, longest first. */
function indexOf(aliases: NameTable['aliases']): ReadonlyMap<string, readonly Row[]> {
  const index = new Map<string, Row[]>();
  for (const [key, entries] of Object.entries(aliases)) {
    for (const row of rowsOf(key, entries)) {
      const [first] = row.pieces;
      if (first === undefined) break;
      const rows = index.get(first);
      if (rows) rows.push(row);
      else index.set(first, [row]);
    }
  }
  for (const rows of index.values()) rows.sort((a, b) => b.pieces.length - a.pieces.length);
  return index;
}

/** Whether an alias is written with the capitals it demands. */
function hasCapitals(entry: AliasEntry, written: string): boolean {
  if (!entry.caseSensitive) return true;
  const [own, given] = [lettersOf(entry.text), lettersOf(written)];
  return given === own || shouted.test(given) || (!shouted.test(own) && /^\p{Lu}/u.test(written));
}

/** The span of a row's pieces from piece `at`; undefined where the text has other pieces. */
function matchRow(text: string, all: readonly Piece[], at: number, row: Row): Span | undefined {
  const fits = row.pieces.every(
    (lower, i) => all[at + i]?.lower === lower && (i === 0 || adjoin(text, all[at + i - 1], all[at + i])),
  );
  if (!fits) return undefined;
  const start = all[at]?.start ?? 0;
  const end = all[at + row.pieces.length - 1]?.end ?? 0;
  // A letter may follow only where it begins a version: "DeepseekV3".
  if (/\p{L}/u.test(text.charAt(end)) && all[at + row.pieces.length]?.start !== end) return undefined;
  const letters = row.parted ? lettersOf(text.slice(start, end)) : '';
  const parted = !row.parted || row.entries.some((entry) => lettersOf(entry.text) === letters);
  return parted ? { start, end } : undefined;
}

/** Finds aliases, longest first, each piece at most once. */
export type AliasFinder = (text: string, all: readonly Piece[]) => AliasHit[];

/** Builds the alias index of a dataset, whose keys are normalised. */
export function createAliasFinder(names: Pick<NameTable, 'aliases'>): AliasFinder {
  const index = indexOf(names.aliases);
  const hitAt = (text: string, all: readonly Piece[], at: number, casual: boolean): AliasHit | undefined => {
    const rows = index.get(all[at]?.lower ?? '');
    if (!rows || cutsWord(text, all[at]?.start ?? 0)) return undefined;
    for (const row of rows) {
      const span = matchRow(text, all, at, row);
      if (!span) continue;
      const proper = row.entries.filter((entry) => hasCapitals(entry, text.slice(span.start, span.end)));
      const entries = proper.length > 0 ? proper : row.entries;
      return { ...span, from: at, to: at + row.pieces.length, entries, lowered: proper.length === 0 && !casual };
    }
    return undefined;
  };
  return (text, all) => {
    const hits: AliasHit[] = [];
    const casual = isCasual(text);
    for (let at = 0; at < all.length; at++) {
      const hit = hitAt(text, all, at, casual);
      if (!hit) continue;
      hits.push(hit);
      at = hit.to - 1;
    }
    return hits;
  };
}
