import * as v from 'valibot';

/*
 * The compact form of the name table: data/dist/names.json. A family at a time, positions instead of keys, defaults
 * left out; a fifth of the table's size. Written by data/compile/encode-names.ts, read by names.ts.
 */

/** Raised whenever the form changes: an older extension must refuse newer data. */
export const format = 2;

export const aliasFlags = { cue: 1, version: 2, caseSensitive: 4, maker: 8 } as const;
export const never = 1;

const strings = v.array(v.string());
const small = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(15));

/** The name alone, or with its flags and its cues. */
const alias = v.union([v.string(), v.strictTuple([v.string(), small]), v.strictTuple([v.string(), small, strings])]);

/** `[versions, sizes, variants]`; an empty list means any. */
const match = v.strictTuple([strings, strings, strings]);

/** `[id, name, class, flags, ring, aliases, match]`. Id: "" the family's own, "~x" the family's and "-x", else itself. */
const model = v.strictTuple([v.string(), v.string(), small, small, v.string(), v.array(alias), v.nullable(match)]);

/** `[id, makers, aliases, models]`. */
const family = v.strictTuple([v.string(), strings, v.array(alias), v.array(model)]);

export const namesSchema = v.object({
  format: v.literal(format),
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d{1,2}\.\d{1,2}$/)),
  families: v.array(family),
});

export type CompactAlias = v.InferOutput<typeof alias>;
export type CompactModel = v.InferOutput<typeof model>;
export type CompactNames = v.InferOutput<typeof namesSchema>;
