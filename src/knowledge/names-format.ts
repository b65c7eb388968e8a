/*
 * The compact form of the name table: data/dist/names.json. A family at a time, positions instead of keys, defaults
 * left out; a fifth of the table's size. Written by data/compile/write/encode-names.ts, read by names.ts.
 */

/** Raised whenever the form changes: an older extension must refuse newer data. */
export const format = 4;

export const aliasFlags = { cue: 1, version: 2, caseSensitive: 4, maker: 8 } as const;
/** Flags of a model: the last four are what its summary says of licence and inference code. */
export const modelFlags = { never: 1, openLicence: 2, otherLicence: 4, openInference: 8, closedInference: 16 } as const;

/** The name alone, or with its flags and its cues. */
export type CompactAlias = string | [name: string, flags: number] | [name: string, flags: number, cues: string[]];

/** What selects a version; an empty list, or none, means any. */
export type Match = [versions: string[], sizes?: string[], variants?: string[]];

/**
 * Id: "" the family's own, "~x" the family's and "-x", else itself. Name: a number is its place among the family's
 * aliases and then the model's own.
 */
export type CompactModel = [
  id: string,
  name: string | number,
  openness: number,
  flags: number,
  ring: string,
  aliases: CompactAlias[],
  match?: Match,
];

type CompactFamily = [id: string, makers: string[], aliases: CompactAlias[], models: CompactModel[]];

export interface CompactNames {
  format: typeof format;
  version: string;
  families: CompactFamily[];
}

// Plain tests: a schema library takes thirty times as long over some ten thousand parts, which the first answer waits
// for.
type Is = (value: unknown) => boolean;
const isText: Is = (value) => typeof value === 'string';
const isPlace: Is = (value) => Number.isInteger(value) && (value as number) >= 0;
const isSmall: Is = (value) => isPlace(value) && (value as number) <= 31;
const listOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);
/** `least`: how many of the parts must be there; all by default. */
const tupleOf =
  (parts: readonly Is[], least = parts.length): Is =>
  (value) =>
    Array.isArray(value) &&
    value.length >= least &&
    value.length <= parts.length &&
    value.every((part, at) => parts[at]?.(part));

const isTexts = listOf(isText);
const isFullAlias = tupleOf([isText, isSmall, isTexts], 2);
const isAliases = listOf((value) => isText(value) || isFullAlias(value));
const isMatch = tupleOf([isTexts, isTexts, isTexts], 1);
const isNamed: Is = (value) => isText(value) || isPlace(value);
const isModel = tupleOf([isText, isNamed, isSmall, isSmall, isText, isAliases, isMatch], 6);
const isFamilies = listOf(tupleOf([isText, isTexts, isAliases, listOf(isModel)]));

/** Whether a parsed text is a name table of this format, whole. */
export function isCompactNames(value: unknown): value is CompactNames {
  const { format: written, version, families } = (value ?? {}) as Partial<Record<keyof CompactNames, unknown>>;
  const dated = typeof version === 'string' && /^\d{4}\.\d{1,2}\.\d{1,2}$/.test(version);
  return written === format && dated && isFamilies(families);
}
