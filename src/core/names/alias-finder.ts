import type { AliasEntry, NameTable, Span } from '../../vocabulary/types.ts';

/** A piece of a name: letters, a number with what is glued to it, or a plus. "Qwen2.5-32B+" → qwen, 2.5, 32b, +. */
export interface Piece extends Span {
  lower: string;
}

const piece = /\p{L}+|\d+(?:\.\d+)*[\p{L}\d]*|\+/gu;
/** "DeepSeekV3": a capital behind a small letter and before a number begins the version. */
const version = /(?<=\p{Ll})\p{Lu}$/u;
const versioned = /\p{Ll}\p{Lu}\d/u;

const zero = '0'.charCodeAt(0);
const isDigit = (code: number): boolean => code >= zero && code <= zero + 9;

/** Pieces of a normalised text, in order. Linear. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  const push = (start: number, end: number): void => {
    found.push({ start, end, lower: text.slice(start, end).toLowerCase() });
  };
  // Not `matchAll`, which makes a new expression of it: this is called for each of some thousand names.
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

/** Whether two neighbouring pieces belong to one name: nothing, one space, hyphen, dot or similar between them, or a bracket. */
export function adjoin(text: string, left: Span | undefined, right: Span | undefined): boolean {
  if (!left || !right) return false;
  return right.start - left.end <= 2 && /^(?:[ \-–_·./']?| ?\[|\] )$/.test(text.slice(left.end, right.start));
}

/** An alias found in a text: all readings of it, and the pieces it covers. */
export interface AliasHit extends Span {
  from: number;
  to: number;
  entries: AliasEntry[];
  /** Written without the capital that the alias demands: only a version or a list makes it a name. */
  lowered: boolean;
}

/** A writer who begins without a capital letter uses none for names either. */
export const isCasual = (text: string): boolean => /^[^\p{L}]{0,20}\p{Ll}/u.test(text);

/** `parted`: an alias of two words in one, written as two ("Deep Seek"); then its capitals must be right. */
type Row = { pieces: string[]; entries: AliasEntry[]; parted: boolean };

/** The first word of a compound: Deep|Seek. */
const compound = /^\p{Lu}\p{Ll}{2,12}(?=\p{Lu}\p{L}{2})/u;

/** Finds aliases, longest first, each piece at most once. */
export type AliasFinder = (text: string, all: Piece[]) => AliasHit[];

/** Builds the alias index of a dataset, whose keys are normalised: aliases by their first piece, longest first. */
export function createAliasFinder(names: Pick<NameTable, 'aliases'>): AliasFinder {
  const index = new Map<string, Row[]>();
  for (const [key, entries] of Object.entries(names.aliases)) {
    const parts = pieces(key).map((p) => p.lower);
    const first = parts[0];
    if (first === undefined) continue;
    const add = (row: Row): void => {
      const rows = index.get(row.pieces[0] ?? '');
      if (rows) rows.push(row);
      else index.set(row.pieces[0] ?? '', [row]);
    };
    add({ pieces: parts, entries, parted: false });
    const text = entries[0]?.text ?? '';
    if (versioned.test(text)) add({ pieces: pieces(text).map((p) => p.lower), entries, parted: false });
    const two = entries.filter((entry) => compound.test(entry.text));
    const [one] = two;
    if (one) add({ pieces: pieces(one.text.replace(compound, '$& ')).map((p) => p.lower), entries: two, parted: true });
  }
  for (const rows of index.values()) rows.sort((a, b) => b.pieces.length - a.pieces.length);

  const letters = (name: string): string => name.replace(/[^\p{L}\d]/gu, '');
  const rightCase = (entry: AliasEntry, written: string): boolean => {
    if (!entry.caseSensitive) return true;
    const shouted = /^[\p{Lu}\d]+$/u;
    if (letters(written) === letters(entry.text) || shouted.test(letters(written))) return true;
    return !shouted.test(letters(entry.text)) && /^\p{Lu}/u.test(written);
  };
  return (text, all) => {
    const hits: AliasHit[] = [];
    const casual = isCasual(text);
    for (let at = 0; at < all.length; at++) {
      const start = all[at]?.start ?? 0;
      const rows = index.get(all[at]?.lower ?? '');
      if (!rows || /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) continue;
      for (const row of rows) {
        const fits = row.pieces.every(
          (p, i) => all[at + i]?.lower === p && (i === 0 || adjoin(text, all[at + i - 1], all[at + i])),
        );
        const end = all[at + row.pieces.length - 1]?.end ?? 0;
        // A letter may follow only where it begins a version: "DeepseekV3".
        if (!fits || (/\p{L}/u.test(text.charAt(end)) && all[at + row.pieces.length]?.start !== end)) continue;
        if (row.parted && row.entries.every((entry) => letters(entry.text) !== letters(text.slice(start, end))))
          continue;
        const proper = row.entries.filter((entry) => rightCase(entry, text.slice(start, end)));
        const lowered = proper.length === 0 && !casual;
        const entries = proper.length > 0 ? proper : row.entries;
        hits.push({ start, end, from: at, to: at + row.pieces.length, entries, lowered });
        at += row.pieces.length - 1;
        break;
      }
    }
    return hits;
  };
}
