import { places, types } from '../grammar/chunk-features.ts';
import type { RequirementsRow } from '../language.ts';
import { readAtom, type Atom } from './pattern.ts';

const width = places.length;

/** Whether a chunk, by its letters, satisfies an atom of its type. */
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

/** Which atoms a chunk satisfies; cached per chunk code. */
function createAtomTests(atoms: readonly string[]): { none: Bits; metBy: (letters: string) => Bits } {
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

/** The patterns, by their place in the list, that may match with the openness term at chunk `anchor`; others cannot. */
export type PatternIndex = (code: string, anchor: number) => number[];

/** Builds the index of some patterns from what they require, in numbers of `atoms`. */
export function createPatternIndex(patterns: readonly RequirementsRow[], atoms: readonly string[]): PatternIndex {
  const { none, metBy } = createAtomTests(atoms);
  /** The patterns for an openness term, by its letters. */
  const known = new Map<string, number[]>();
  const about = (letters: string): number[] => {
    let found = known.get(letters);
    if (found) return found;
    const open = metBy(letters);
    found = patterns.flatMap((requirements, at) => (holds(open, requirements.open) ? [at] : []));
    known.set(letters, found);
    return found;
  };
  return (code, anchor) => {
    const chunks = Array.from({ length: code.length / width }, (_, at) =>
      metBy(code.slice(at * width, (at + 1) * width)),
    );
    /** What any of some chunks satisfies. */
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
      const row = patterns[at];
      return (
        row !== undefined &&
        (!row.before || holdsAny(before, row.before)) &&
        (!row.behind || holdsAny(behind, row.behind)) &&
        row.left.every((one) => holdsAny(left, one)) &&
        row.right.every((one) => holdsAny(right, one))
      );
    });
  };
}
