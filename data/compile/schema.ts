import * as v from 'valibot';
import { componentIds, opennessClasses } from '../../src/vocabulary/types.ts';

/** Ids are filenames and keys: lower case, digits, dots, hyphens; never a name every object has (`__proto__`). */
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9.+-]*$/, 'is no id; use lower case letters, digits, dots and hyphens'),
);
const licenceId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/, 'is no licence id; see data/licenses.yml'),
);
const text = v.pipe(v.string(), v.minLength(1, 'is empty; fill it in or leave the field out'));
const url = v.pipe(v.string(), v.regex(/^https:\/\/\S+$/, 'is no https URL; give the precise public address'));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is no day; write YYYY-MM-DD'));
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is no date; write YYYY, YYYY-MM or YYYY-MM-DD, in quotes where it is a year'),
);
const token = v.pipe(v.string(), v.regex(/^\S(.*\S)?$/, 'has spaces at its ends; remove them'));
const tokens = v.pipe(v.array(token), v.minLength(1, 'is empty; leave the field out'));
const state = v.picklist(
  ['open', 'partial', 'closed'],
  'is no component state; use open, partial or closed, or leave the field out',
);

/** Paths of the facts a source can support. */
const fact = v.picklist(
  [
    'released',
    'weights.available',
    'weights.gated',
    'weights.licence',
    'base',
    ...componentIds.filter((c) => c !== 'weights' && c !== 'licence').map((c) => `components.${c}` as const),
  ],
  'is no fact a source can support; see data/schema/model.schema.json',
);

export const sourceSchema = v.strictObject({
  url,
  seen: day,
  kind: v.picklist(['primary', 'primary-via-third-party', 'index', 'third-party', 'news']),
  /** Words of the source that say that something is held back; see data/checks/missing-source.ts. */
  says: v.optional(text),
  supports: v.pipe(v.array(fact), v.minLength(1, 'is empty; name the facts this source supports')),
});

const aliasSchema = v.union(
  [
    text,
    v.strictObject({
      text,
      needs: v.optional(v.picklist(['cue', 'version'])),
      case: v.optional(v.literal(true)),
      maker: v.optional(v.literal(true)),
      cues: v.optional(tokens),
      ambiguous: v.optional(text),
    }),
  ],
  'is no alias; write the name, or a map with text, needs, case, maker, cues, ambiguous',
);

const thirdPartySchema = v.variant('by', [
  v.strictObject({ by: v.literal('osi'), outcome: v.picklist(['passed', 'would-qualify', 'failed']), url, seen: day }),
  v.strictObject({
    by: v.literal('mof'),
    outcome: v.picklist(['class-1', 'class-2', 'class-3', 'no-class']),
    url,
    seen: day,
  }),
  v.strictObject({
    by: v.literal('osai'),
    outcome: v.literal('scored'),
    score: v.pipe(v.number(), v.minValue(0), v.maxValue(12)),
    of: v.literal(12),
    open: v.array(v.picklist(['weights', 'training-data', 'training-code'])),
    url,
    seen: day,
  }),
]);

const matchSchema = v.strictObject({
  versions: v.optional(tokens),
  sizes: v.optional(tokens),
  variants: v.optional(tokens),
});
const common = { id, name: text, match: v.optional(matchSchema), aliases: v.optional(v.array(aliasSchema)) };

/** A name that covers several versions of the family ("Qwen2.5"): its class is derived from theirs. */
const groupSchema = v.strictObject({
  ...common,
  group: v.pipe(v.array(id), v.minLength(2, 'needs two members or more')),
});

const overrideSchema = v.strictObject({ class: v.picklist(opennessClasses), because: text, source: url });

const releaseSchema = v.strictObject({
  ...common,
  makers: v.optional(v.array(text)),
  released: v.optional(date),
  weights: v.strictObject({
    available: v.picklist(['released', 'partial', 'on-request', 'withdrawn', 'none', 'unknown']),
    gated: v.optional(v.boolean()),
    licence: v.optional(licenceId),
  }),
  components: v.optional(
    v.strictObject({
      'training-data': v.optional(state),
      'training-code': v.optional(state),
      'inference-code': v.optional(state),
      paper: v.optional(state),
      'model-card': v.optional(state),
    }),
  ),
  base: v.optional(id),
  third_party: v.optional(v.array(thirdPartySchema)),
  because: v.optional(text),
  override: v.optional(overrideSchema),
  note: v.optional(text),
  sources: v.pipe(v.array(sourceSchema), v.minLength(1, 'is empty; every record needs a source')),
});

export const familySchema = v.strictObject({
  name: text,
  makers: v.pipe(v.array(text), v.minLength(1, 'is empty; name who made it')),
  part_of: v.optional(id),
  aliases: v.array(aliasSchema),
  versions: v.pipe(
    v.array(v.union([releaseSchema, groupSchema], 'is neither a release (weights, sources) nor a group (group)')),
    v.minLength(1, 'is empty; describe at least one version'),
  ),
});

export const licenceSchema = v.strictObject({
  name: text,
  spdx: v.optional(text),
  osi: v.optional(v.boolean()),
  kind: v.picklist([
    'permissive',
    'copyleft',
    'content',
    'near-permissive',
    'use-restricted',
    'non-commercial',
    'research-only',
    'proprietary',
    'unknown',
  ]),
  restrictions: v.optional(v.array(id)),
  summary: text,
  url: v.optional(url),
  seen: v.optional(day),
  basis: v.picklist(['standard', 'text-read', 'secondary', 'not-read', 'none']),
});

const words = v.strictObject({ words: text });
export const criteriaSchema = v.strictObject({
  components: v.record(v.picklist(componentIds), words),
  restrictions: v.record(id, words),
  osaid: v.record(id, words),
  mof: v.record(id, words),
});

export type AliasInput = v.InferOutput<typeof aliasSchema>;
export type ThirdPartyInput = v.InferOutput<typeof thirdPartySchema>;
export type Release = v.InferOutput<typeof releaseSchema>;
export type Group = v.InferOutput<typeof groupSchema>;
export type Family = v.InferOutput<typeof familySchema>;
export type LicenceInput = v.InferOutput<typeof licenceSchema>;
export type Criteria = v.InferOutput<typeof criteriaSchema>;
