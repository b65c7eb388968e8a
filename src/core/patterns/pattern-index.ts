import { places, types } from '../grammar/chunk-features.ts';
import type { NeedsRow } from '../language.ts';
import { readAtom, type Atom } from './pattern.ts';

const width = places.length;

/** Whether a chunk, by its letters, is what an atom of its type asks for. */
function isMet({ demands }: Atom, letters: string): boolean {
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

/** Tells which atoms, by their numbers, a chunk meets. Found out once for all sentences that hold such a chunk. */
function createTests(atoms: readonly string[]): { none: Bits; metBy: (letters: string) => Bits } {
  const none: Bits = new Uint32Array(Math.ceil(atoms.length / 32));
  const byType = new Map<string, { number: number; text: string; atom?: Atom }[]>();
  atoms.forEach((text, number) => {
    const type = types[text.split('[')[0] as keyof typeof types];
    byType.set(type, [...(byType.get(type) ?? []), { number, text }]);
  });
  const known = new Map<string, Bits>();
  const metBy = (letters: string): Bits => {
    let bits = known.get(letters);
    if (bits) return bits;
    bits = none.slice();
    for (const one of byType.get(letters.charAt(0)) ?? []) {
      one.atom ??= readAtom(one.text);
      const word = one.number >>> 5;
      if (isMet(one.atom, letters)) bits[word] = (bits[word] ?? 0) | (1 << (one.number & 31));
    }
    known.set(letters, bits);
    return bits;
  };
  return { none, metBy };
}

/**
 * Tells which patterns, by their place in the list, may match a sentence with the openness term in question at chunk `anchor`.
 * Those left out cannot match.
 */
export type Gate = (code: string, anchor: number) => number[];

/** Builds the gate of some patterns from what they need, in numbers of `atoms`. */
export function createGate(patterns: readonly NeedsRow[], atoms: readonly string[]): Gate {
  const { none, metBy } = createTests(atoms);
  /** By the letters of an openness term: the patterns that are about such a one. */
  const known = new Map<string, number[]>();
  const about = (letters: string): number[] => {
    let found = known.get(letters);
    if (found) return found;
    const open = metBy(letters);
    found = patterns.flatMap((needs, at) => (holds(open, needs.open) ? [at] : []));
    known.set(letters, found);
    return found;
  };
  return (code, anchor) => {
    const chunks = Array.from({ length: code.length / width }, (_, at) =>
      metBy(code.slice(at * width, (at + 1) * width)),
    );
    /** What any of some chunks meets. */
    const metByAny = (some: readonly Bits[]): Bits => {
      const sum = none.slice();
      for (const bits of some)
        for (let word = 0; word < sum.length; word++) sum[word] = (sum[word] ?? 0) | (bits[word] ?? 0);
      return sum;
    };
    const before = chunks[anchor - 1] ?? none;
    const behind = chunks[anchor + 1] ?? none;
    const left = metByAny(chunks.slice(0, anchor));
    const right = metByAny(chunks.slice(anchor + 1));
    return about(code.slice(anchor * width, (anchor + 1) * width)).filter((at) => {
      const needs = patterns[at];
      return (
        needs !== undefined &&
        (!needs.before || holdsAny(before, needs.before)) &&
        (!needs.behind || holdsAny(behind, needs.behind)) &&
        needs.left.every((one) => holdsAny(left, one)) &&
        needs.right.every((one) => holdsAny(right, one))
      );
    });
  };
}
