import { places } from './codes.ts';
import type { Atom, Part, Pattern } from './pattern.ts';

/** What a pattern cannot do without, told from its parts. */
export interface Needs {
  /** Atoms one of which must stand on that side of the openness term, for several such sets. */
  left: Atom[][];
  right: Atom[][];
  /** Atoms one of which the chunk next to the openness term must be; undefined where it may be any. */
  before: Atom[] | undefined;
  behind: Atom[] | undefined;
}

const isPlain = ({ least }: Part): boolean => least > 0;

/** Sets of atoms one of which a chunk must be for the parts to match. */
function needsOfParts(parts: readonly Part[]): Atom[][] {
  return parts.filter(isPlain).flatMap(({ what }): Atom[][] => {
    if (what.kind === 'atom') return [[what]];
    if (what.kind === 'capture') return needsOfParts([what.of]);
    if (what.kind !== 'choice') return [];
    const each = what.options.map((option) => needsOfParts(option).toSorted((a, b) => a.length - b.length)[0]);
    return each.includes(undefined) ? [] : [each.flatMap((one) => one ?? [])];
  });
}

/** What the first chunk of some parts may be, `any` where that is not told; whether they may match no chunk at all. */
interface First {
  atoms: Atom[];
  any: boolean;
  nothing: boolean;
}

function firstOf({ what, least }: Part, side: 'left' | 'right'): First {
  const first = ((): First => {
    if (what.kind === 'atom') return { atoms: [what], any: false, nothing: false };
    if (what.kind === 'capture') return firstOf(what.of, side);
    if (what.kind !== 'choice') return { atoms: [], any: true, nothing: false };
    const options = what.options.map((option) => firstOfParts(option, side));
    return {
      atoms: options.flatMap(({ atoms }) => atoms),
      any: options.some(({ any }) => any),
      nothing: options.some(({ nothing }) => nothing),
    };
  })();
  return { ...first, nothing: first.nothing || least === 0 };
}

/** The same of parts in a row, as seen from the openness term: those on its left are met from behind. */
function firstOfParts(parts: readonly Part[], side: 'left' | 'right'): First {
  const all: First = { atoms: [], any: false, nothing: true };
  for (const part of side === 'left' ? parts.toReversed() : parts) {
    const { atoms, any, nothing } = firstOf(part, side);
    all.atoms.push(...atoms);
    all.any ||= any;
    all.nothing = nothing;
    if (!nothing) break;
  }
  return all;
}

/** Tells what a pattern needs; far cheaper than to compile it. */
export function needsOf({ left, right }: Pattern): Needs {
  const next = (parts: readonly Part[], side: 'left' | 'right'): Atom[] | undefined => {
    const { atoms, any, nothing } = firstOfParts(parts, side);
    return any || nothing ? undefined : atoms;
  };
  return {
    left: needsOfParts(left),
    right: needsOfParts(right),
    before: next(left, 'left'),
    behind: next(right, 'right'),
  };
}

const width = places.length;

/** Whether a chunk, by its letters, is what an atom asks for. */
function isMet({ type, demands }: Atom, letters: string): boolean {
  if (letters.charAt(0) !== type) return false;
  for (const [place, { yes, no }] of demands) {
    const letter = letters.charAt(places.indexOf(place));
    if (yes.length > 0 ? !yes.includes(letter) : no.includes(letter)) return false;
  }
  return true;
}

/** A set of small numbers, a bit each. */
type Bits = Uint32Array;
const holds = (bits: Bits, number: number): boolean => (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
const holdsAny = (bits: Bits, numbers: readonly number[]): boolean => numbers.some((number) => holds(bits, number));

/**
 * Tells which patterns, by their place in the list, may match a sentence with the openness term in question at chunk `anchor`.
 * Those left out cannot match.
 */
export type Gate = (code: string, anchor: number) => number[];

/** Builds the gate of some patterns. Which atoms a chunk meets is found out once for all sentences that hold such a chunk. */
export function createGate(patterns: readonly Pattern[]): Gate {
  const numbers = new Map<Atom, number>();
  const numberOf = (atom: Atom): number => {
    const number = numbers.get(atom) ?? numbers.size;
    numbers.set(atom, number);
    return number;
  };
  const all = patterns.map((pattern) => {
    const { left, right, before, behind } = needsOf(pattern);
    return {
      open: pattern.open.what.kind === 'atom' ? numberOf(pattern.open.what) : 0,
      left: left.map((atoms) => atoms.map(numberOf)),
      right: right.map((atoms) => atoms.map(numberOf)),
      before: before?.map(numberOf),
      behind: behind?.map(numberOf),
    };
  });
  const atoms = [...numbers.keys()];
  const none: Bits = new Uint32Array(Math.ceil(atoms.length / 32));
  const known = new Map<string, Bits>();
  const metBy = (code: string, at: number): Bits => {
    const letters = code.slice(at * width, (at + 1) * width);
    let bits = known.get(letters);
    if (bits) return bits;
    bits = none.slice();
    for (const [number, atom] of atoms.entries())
      if (isMet(atom, letters)) bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
    known.set(letters, bits);
    return bits;
  };
  /** What any chunk from one place to another meets. */
  const metWithin = (code: string, from: number, to: number): Bits => {
    const sum = none.slice();
    for (let at = from; at < to; at++) {
      const bits = metBy(code, at);
      for (let word = 0; word < sum.length; word++) sum[word] = (sum[word] ?? 0) | (bits[word] ?? 0);
    }
    return sum;
  };
  return (code, anchor) => {
    const last = code.length / width;
    const open = metBy(code, anchor);
    const before = anchor > 0 ? metBy(code, anchor - 1) : none;
    const behind = anchor + 1 < last ? metBy(code, anchor + 1) : none;
    const left = metWithin(code, 0, anchor);
    const right = metWithin(code, anchor + 1, last);
    const passing: number[] = [];
    for (const [at, needs] of all.entries()) {
      if (
        holds(open, needs.open) &&
        (!needs.before || holdsAny(before, needs.before)) &&
        (!needs.behind || holdsAny(behind, needs.behind)) &&
        needs.left.every((one) => holdsAny(left, one)) &&
        needs.right.every((one) => holdsAny(right, one))
      )
        passing.push(at);
    }
    return passing;
  };
}
