import { features, types, type ChunkType, type Feature, type Place } from '../grammar/chunk-features.ts';

/** A pattern of the matcher's syntax that cannot be read, with the place and the way out. */
export class PatternError extends Error {}

/** What an atom demands of a place: one of `yes`, or where there are none, none of `no`. */
export interface Demand {
  yes: string[];
  no: string[];
}

/** One chunk as a pattern asks for it: `name[subject -derived]`. */
export interface Atom {
  kind: 'atom';
  text: string;
  /** Letter of its type. */
  type: string;
  demands: ReadonlyMap<Place, Demand>;
}

/** A piece of a pattern, and how often it may occur there. */
export interface Part {
  what:
    Atom | { kind: 'any' } | { kind: 'not' | 'capture' | 'object'; of: Part } | { kind: 'choice'; options: Part[][] };
  least: number;
  most: number;
}

/** A pattern around the openness term that it is about. */
export interface Pattern {
  left: Part[];
  open: Part & { what: Atom };
  right: Part[];
}

const token = /\s*(<|>|\(|\)|\||!|@|\$[a-z]+|[a-z]+(?:\[[^\]]*\])?|\{\d+,\d+\}|[?*+])/y;
/** Unbounded repetition would let cost grow with the square of a sentence; no phrase needs more. */
const most = 6;

function tokens(pattern: string): string[] {
  const found: string[] = [];
  let end = 0;
  token.lastIndex = 0;
  for (let hit = token.exec(pattern); hit; hit = token.exec(pattern)) {
    found.push(hit[1] ?? '');
    end = token.lastIndex;
  }
  const rest = pattern.slice(end).trim();
  if (rest !== '')
    throw new PatternError(`cannot read "${rest}" in "${pattern}"; see data/lang/README.md for the syntax`);
  return found;
}

/** Reads one chunk as a pattern asks for it. @throws PatternError for an unknown type or feature */
export function readAtom(text: string): Atom {
  const [type = '', list = ''] = text.replace(']', '').split('[');
  if (!Object.hasOwn(types, type))
    throw new PatternError(`unknown chunk type "${type}"; one of ${Object.keys(types).join(', ')}`);
  const demands = new Map<Place, Demand>();
  for (const word of list.split(/\s+/).filter(Boolean)) {
    const feature = word.replace(/^-/, '');
    if (!Object.hasOwn(features, feature))
      throw new PatternError(`unknown feature "${feature}" of "${type}"; one of ${Object.keys(features).join(', ')}`);
    const [place, letter] = features[feature as Feature];
    const demand = demands.get(place) ?? { yes: [], no: [] };
    demand[word.startsWith('-') ? 'no' : 'yes'].push(letter);
    demands.set(place, demand);
  }
  return { kind: 'atom', text, type: types[type as ChunkType], demands };
}

const repetitions: Record<string, [least: number, most: number]> = { '?': [0, 1], '*': [0, most], '+': [1, most] };

function readRepetition(written: string | undefined): [least: number, most: number] | undefined {
  const [, from, to] = /^\{(\d+),(\d+)\}$/.exec(written ?? '') ?? [];
  return from === undefined ? repetitions[written ?? ''] : [Number(from), Number(to)];
}

/** Reads atoms and macros by name, each once. */
interface Names {
  atom: (text: string) => Atom;
  macro: (name: string) => Part['what'];
}

/** The alternatives of a pattern or macro. @throws PatternError where it cannot be read */
function parse(pattern: string, { atom, macro }: Names): Part[][] {
  const list = tokens(pattern);
  let at = 0;
  const close = (open: string, closing: string): void => {
    if (list[at++] !== closing) throw new PatternError(`"${open}" without "${closing}" in "${pattern}"`);
  };
  const what = (): Part['what'] => {
    const head = list[at++];
    if (head === '<') {
      const of = part();
      close('<', '>');
      return { kind: 'capture', of };
    }
    if (head === '@') return { kind: 'object', of: { what: what(), least: 1, most: 1 } };
    if (head === '!') return { kind: 'not', of: { what: what(), least: 1, most: 1 } };
    if (head === '(') {
      const options = alternatives();
      close('(', ')');
      return { kind: 'choice', options };
    }
    if (head === 'any') return { kind: 'any' };
    if (head?.startsWith('$')) return macro(head.slice(1));
    if (head === undefined || !/^[a-z]/.test(head))
      throw new PatternError(`unexpected "${head ?? 'end'}" in "${pattern}"`);
    return atom(head);
  };
  const part = (): Part => {
    const piece = what();
    const range = readRepetition(list[at]);
    if (range) at += 1;
    const [least, times] = range ?? [1, 1];
    return { what: piece, least, most: times };
  };
  const sequence = (): Part[] => {
    const parts: Part[] = [];
    while (at < list.length && list[at] !== ')' && list[at] !== '|' && list[at] !== '>') parts.push(part());
    return parts;
  };
  const alternatives = (): Part[][] => {
    const options = [sequence()];
    while (list[at] === '|') {
      at += 1;
      options.push(sequence());
    }
    return options;
  };
  const options = alternatives();
  if (at < list.length) throw new PatternError(`unexpected "${list[at] ?? ''}" in "${pattern}"`);
  return options;
}

/** A macro of one atom is that atom, so that it can be the openness term; any other is a choice. */
function asOne(options: Part[][]): Part['what'] {
  const [[only, more] = []] = options;
  const alone = options.length === 1 && !more && only?.what.kind === 'atom' && only.least === 1 && only.most === 1;
  return alone ? only.what : { kind: 'choice', options };
}

/** Atoms and macros of a language, each read once. */
function createNames(macros: Readonly<Record<string, string>>): Names {
  const atoms = new Map<string, Atom>();
  const known = new Map<string, Part['what'] | 'being read'>();
  const names: Names = {
    atom(text) {
      const made = atoms.get(text) ?? readAtom(text);
      atoms.set(text, made);
      return made;
    },
    macro(name) {
      const before = known.get(name);
      if (before === 'being read') throw new PatternError(`macro "$${name}" refers to itself`);
      if (before) return before;
      const written = macros[name];
      if (written === undefined)
        throw new PatternError(`unknown macro "$${name}"; one of ${Object.keys(macros).join(', ')}`);
      known.set(name, 'being read');
      const read = asOne(parse(written, names));
      known.set(name, read);
      return read;
    },
  };
  return names;
}

const isOpen = (part: Part): part is Pattern['open'] => part.what.kind === 'atom' && part.what.type === types.open;

/** Builds the reader of a language's patterns. Macros and atoms are read once for all of them. */
export function createPatternReader(macros: Readonly<Record<string, string>>): (pattern: string) => Pattern {
  const names = createNames(macros);
  return (pattern) => {
    const [parts = [], other] = parse(pattern, names);
    if (other) throw new PatternError(`unexpected "|" in "${pattern}"; put alternatives into brackets`);
    const open = parts.find(isOpen);
    if (!open) throw new PatternError(`"${pattern}" has no "open" outside brackets`);
    const at = parts.indexOf(open);
    return { left: parts.slice(0, at), open, right: parts.slice(at + 1) };
  };
}
