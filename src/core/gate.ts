import { places } from './codes.ts';
import { demandsOf, piecesOf } from './pattern.ts';

const isOptional = (piece: string): boolean => /^(?:[?*]|\{0,)/.test(piece);
const width = places.length;

/** What a pattern cannot do without, told from its text: atoms that stand in it outside of choices. */
export interface Needs {
  /** The atom of the openness term itself. */
  open: string;
  others: string[];
}

/** Reads a pattern for what it needs; far cheaper than to compile it. @throws PatternError where it cannot be read. */
export function needsOf(pattern: string, macros: Readonly<Record<string, string>>): Needs {
  const list = piecesOf(pattern, macros);
  const needed = new Set<string>();
  let depth = 0;
  list.forEach((piece, at) => {
    if (piece === '(') depth += 1;
    else if (piece === ')') depth -= 1;
    if (depth > 0 || !/^[a-z]/.test(piece) || piece === 'any' || list[at - 1] === '!') return;
    // What follows is its quantifier, the end of its capture and the capture's quantifier.
    let last = at;
    while (/^(?:[>?*+]|\{\d)/.test(list[last + 1] ?? '')) last += 1;
    if (!list.slice(at + 1, last + 1).some(isOptional)) needed.add(piece);
  });
  const all = [...needed];
  const open = all.find((atom) => /^open\b/.test(atom)) ?? 'open';
  return { open, others: all.filter((atom) => atom !== open) };
}

/** Whether a chunk of the code, the one that starts at a place, is what an atom asks for. */
type Test = (code: string, start: number) => boolean;

function testOf(atom: string): Test {
  const { type, given } = demandsOf(atom);
  const rest = [...given.values()].map(({ place, yes, no }) => ({ place: places.indexOf(place), yes, no }));
  return (code, start) =>
    code[start] === type &&
    rest.every(({ place, yes, no }) => {
      const letter = code[start + place] ?? '';
      return yes.length > 0 ? yes.includes(letter) : !no.includes(letter);
    });
}

/** Whether the code of a sentence holds what a pattern needs, with the openness term in question at chunk `anchor`. */
export type Pass = (code: string, anchor: number) => boolean;

/** Makes the tests of many patterns, which look for each atom once in each sentence. */
export function createGate(macros: Readonly<Record<string, string>>): (pattern: string) => Pass {
  const tests: Test[] = [];
  const numbers = new Map<string, number>();
  /** Of the sentence looked at last, for each atom: 1 it is there, -1 it is not, 0 not looked for yet. */
  let about = '';
  let known: number[] = [];
  const numberOf = (atom: string): number => {
    const number = numbers.get(atom) ?? tests.push(testOf(atom)) - 1;
    numbers.set(atom, number);
    return number;
  };
  const holds = (number: number, code: string): boolean => {
    if (known[number] === 0) {
      known[number] = -1;
      for (let start = 0; start < code.length; start += width) if (tests[number]?.(code, start)) known[number] = 1;
    }
    return known[number] === 1;
  };
  return (pattern) => {
    const needs = needsOf(pattern, macros);
    const open = testOf(needs.open);
    const others = needs.others.map(numberOf);
    return (code, anchor) => {
      if (code !== about) [about, known] = [code, Array.from(tests, () => 0)];
      return open(code, anchor * width) && others.every((number) => holds(number, code));
    };
  };
}
