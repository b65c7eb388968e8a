import type { Atom, Part, Pattern } from './pattern.ts';

/** What a pattern cannot match without. */
export interface Requirements {
  /** What the openness term itself must be. */
  open: Atom;
  /**
   * Sets of atoms, one of each of which must occur on that side of the openness term; sets that others imply are left
   * out.
   */
  left: Atom[][];
  right: Atom[][];
  /** Atoms, one of which the chunk next to the openness term must be; undefined where it may be any. */
  before: Atom[] | undefined;
  behind: Atom[] | undefined;
}

const isNeeded = ({ least }: Part): boolean => least > 0;

/** Sets of atoms: of each, a chunk must be one for the parts to match. */
function requirementsOfParts(parts: readonly Part[]): Atom[][] {
  return parts.filter(isNeeded).flatMap(({ what }): Atom[][] => {
    if (what.kind === 'atom') return [[what]];
    if (what.kind === 'capture' || what.kind === 'object') return requirementsOfParts([what.of]);
    if (what.kind !== 'choice') return [];
    const each = what.options.map((option) => requirementsOfParts(option).toSorted((a, b) => a.length - b.length)[0]);
    return each.includes(undefined) ? [] : [each.flatMap((one) => one ?? [])];
  });
}

/** What the first chunk of some parts may be, `any` where that is open, and whether they may match no chunk at all. */
interface First {
  atoms: Atom[];
  any: boolean;
  nothing: boolean;
}

function firstOf({ what, least }: Part, side: 'left' | 'right'): First {
  const first = ((): First => {
    if (what.kind === 'atom') return { atoms: [what], any: false, nothing: false };
    if (what.kind === 'capture' || what.kind === 'object') return firstOf(what.of, side);
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

/** The same for parts in a row, counted from the openness term: those on its left are met last to first. */
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

/** Whether a chunk that is one of `some` is also one of `others`. */
const implies = (some: readonly Atom[], others: readonly Atom[]): boolean =>
  some.every((atom) => others.includes(atom));

/** The sets that neither another one nor the chunk next to the openness term implies. */
const further = (sets: readonly Atom[][], next: readonly Atom[] | undefined): Atom[][] =>
  sets.filter(
    (set, at) =>
      !(next && implies(next, set)) &&
      !sets.some((other, i) => i !== at && implies(other, set) && (i < at || !implies(set, other))),
  );

/**
 * What a pattern cannot match without. Computed when data is compiled: at run time it would cost more than reading a
 * page.
 */
export function requirementsOf({ left, open, right }: Pattern): Requirements {
  const next = (parts: readonly Part[], side: 'left' | 'right'): Atom[] | undefined => {
    const { atoms, any, nothing } = firstOfParts(parts, side);
    return any || nothing ? undefined : [...new Set(atoms)];
  };
  const before = next(left, 'left');
  const behind = next(right, 'right');
  return {
    open: open.what,
    left: further(requirementsOfParts(left), before),
    right: further(requirementsOfParts(right), behind),
    before,
    behind,
  };
}
