import type { Atom, Part, Pattern } from './pattern.ts';

/** What a pattern cannot do without, told from its parts. */
export interface Needs {
  /** What the openness term itself must be. */
  open: Atom;
  /** Atoms one of which must stand on that side of the openness term, for several such sets; without what is implied by others. */
  left: Atom[][];
  right: Atom[][];
  /** Atoms one of which the chunk next to the openness term must be; undefined where it may be any. */
  before: Atom[] | undefined;
  behind: Atom[] | undefined;
}

const isNeeded = ({ least }: Part): boolean => least > 0;

/** Sets of atoms one of which a chunk must be for the parts to match. */
function needsOfParts(parts: readonly Part[]): Atom[][] {
  return parts.filter(isNeeded).flatMap(({ what }): Atom[][] => {
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

/** Whether a chunk that is one of `some` is one of `others`, too. */
const implies = (some: readonly Atom[], others: readonly Atom[]): boolean =>
  some.every((atom) => others.includes(atom));

/** Those of some sets that no other of them, nor what stands next to the openness term, implies. */
const further = (sets: readonly Atom[][], next: readonly Atom[] | undefined): Atom[][] =>
  sets.filter(
    (set, at) =>
      !(next && implies(next, set)) &&
      !sets.some((other, i) => i !== at && implies(other, set) && (i < at || !implies(set, other))),
  );

/**
 * Tells what a pattern needs, without which it cannot match. Done when data is compiled: at run time it would cost more than
 * to read a page.
 */
export function needsOf({ left, open, right }: Pattern): Needs {
  const next = (parts: readonly Part[], side: 'left' | 'right'): Atom[] | undefined => {
    const { atoms, any, nothing } = firstOfParts(parts, side);
    return any || nothing ? undefined : [...new Set(atoms)];
  };
  const before = next(left, 'left');
  const behind = next(right, 'right');
  return {
    open: open.what,
    left: further(needsOfParts(left), before),
    right: further(needsOfParts(right), behind),
    before,
    behind,
  };
}
