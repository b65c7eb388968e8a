import { features, places, types, type ChunkType, type Feature, type Place } from './codes.ts';

/** A pattern of the matcher's syntax that cannot be read, with the place and the way out. */
export class PatternError extends Error {}

const token = /\s*(<|>|\(|\)|\||!|any\b|[a-z]+(?:\[[^\]]*\])?|\{\d+,\d+\}|[?*+])/y;
/** Unbounded repetition would let cost grow with the square of a sentence; no phrase needs more. */
const most = 6;

function tokens(pattern: string): string[] {
  const found: string[] = [];
  token.lastIndex = 0;
  for (let hit = token.exec(pattern); hit; hit = token.exec(pattern)) found.push(hit[1] ?? '');
  const rest = pattern.slice(found.length === 0 ? 0 : lastEnd(pattern)).trim();
  if (rest !== '')
    throw new PatternError(`cannot read "${rest}" in "${pattern}"; see data/lang/README.md for the syntax`);
  return found;
}

function lastEnd(pattern: string): number {
  let end = 0;
  token.lastIndex = 0;
  while (token.exec(pattern)) end = token.lastIndex;
  return end;
}

/** What an atom demands of each place that it names: one of `yes`, or where there are none, none of `no`. */
export interface Demand {
  place: Place;
  yes: string[];
  no: string[];
}

/** Reads `name[subject -derived]`. @throws PatternError for an unknown type or feature. */
export function demandsOf(atom: string): { type: string; given: Map<Place, Demand> } {
  const [, type = '', list = ''] = /^([a-z]+)(?:\[([^\]]*)\])?$/.exec(atom) ?? [];
  if (!(type in types)) throw new PatternError(`unknown chunk type "${type}"; one of ${Object.keys(types).join(', ')}`);
  const given = new Map<Place, Demand>();
  for (const word of list.split(/\s+/).filter(Boolean)) {
    const feature = word.replace(/^-/, '');
    if (!(feature in features))
      throw new PatternError(`unknown feature "${feature}" of "${type}"; one of ${Object.keys(features).join(', ')}`);
    const [place, letter] = features[feature as Feature];
    const sets = given.get(place) ?? { place, yes: [], no: [] };
    sets[word.startsWith('-') ? 'no' : 'yes'].push(letter);
    given.set(place, sets);
  }
  return { type: types[type as ChunkType], given };
}

/** Eight letters or classes of letters. */
function atomSource(atom: string): string {
  const { type, given } = demandsOf(atom);
  const quote = (letters: string[]): string => letters.map((l) => l.replace(/[\]^\\-]/g, '\\$&')).join('');
  return places
    .map((place) => {
      if (place === 'type') return `[${quote([type])}]`;
      const sets = given.get(place);
      if (!sets) return '[^]';
      return sets.yes.length > 0 ? `[${quote(sets.yes)}]` : `[^${quote(sets.no)}]`;
    })
    .join('');
}

/** The pieces of a pattern, its macros filled in. @throws PatternError where it cannot be read. */
export function piecesOf(pattern: string, macros: Readonly<Record<string, string>>): string[] {
  let expanded = pattern;
  for (let depth = 0; /\$[a-z]/.test(expanded); depth++) {
    if (depth > 5) throw new PatternError(`macros of "${pattern}" refer to each other`);
    expanded = expanded.replace(/\$([a-z]+)/g, (_, name: string) => {
      const macro = macros[name];
      if (macro === undefined)
        throw new PatternError(`unknown macro "$${name}"; one of ${Object.keys(macros).join(', ')}`);
      return /^[a-z]+\[[^\]]*\]$/.test(macro) ? macro : `( ${macro} )`;
    });
  }
  return tokens(expanded);
}

/**
 * Reads a pattern into the source of a regular expression over chunk codes. Its one `open` atom outside brackets is the anchor:
 * what stands left of it becomes a lookbehind, so that the expression is tried at one place only.
 */
export function compilePattern(pattern: string, macros: Readonly<Record<string, string>>): RegExp {
  const list = piecesOf(pattern, macros);
  let at = 0;
  let captures = 0;

  const quantifier = (lazy: boolean): string => {
    const next = list[at];
    if (next === undefined || !/^[?*+{]/.test(next)) return '';
    at += 1;
    const range = next === '?' ? '?' : next === '*' ? `{0,${most}}` : next === '+' ? `{1,${most}}` : next;
    return range + (lazy ? '?' : '');
  };
  const close = (open: string, closing: string): void => {
    if (list[at++] !== closing) throw new PatternError(`"${open}" without "${closing}" in "${pattern}"`);
  };
  const primary = (head: string | undefined): string => {
    if (head === '<') {
      const inner = item();
      close('<', '>');
      return `(?<c${captures++}>${inner})`;
    }
    if (head === '!') return `(?:(?!${primary(list[at++])})[^]{${places.length}})`;
    if (head === '(') {
      const inner = alternatives();
      close('(', ')');
      return `(?:${inner})`;
    }
    if (head === 'any') return `(?:[^]{${places.length}})`;
    if (head === undefined || !/^[a-z]/.test(head))
      throw new PatternError(`unexpected "${head ?? 'end'}" in "${pattern}"`);
    return `(?:${atomSource(head)})`;
  };
  const item = (): string => {
    const head = list[at++];
    return primary(head) + quantifier(head === 'any' || head === '!');
  };
  const sequence = (): string => {
    let source = '';
    while (at < list.length && list[at] !== ')' && list[at] !== '|' && list[at] !== '>') source += item();
    return source;
  };
  const alternatives = (): string => {
    let source = sequence();
    while (list[at] === '|') {
      at += 1;
      source += `|${sequence()}`;
    }
    return source;
  };
  let left = '';
  while (at < list.length && !/^open\b/.test(list[at] ?? '')) left += item();
  if (at >= list.length) throw new PatternError(`"${pattern}" has no "open" outside brackets`);
  const rest = sequence();
  if (at < list.length)
    throw new PatternError(`unexpected "${list[at] ?? ''}" in "${pattern}"; put alternatives into brackets`);
  return new RegExp(`${left === '' ? '' : `(?<=${left})`}${rest}`, 'dyu');
}
