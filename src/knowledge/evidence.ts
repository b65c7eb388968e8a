import * as v from 'valibot';
import type { EvidenceTable, Outcome } from '../vocabulary/types.ts';
import { componentIds, opennessClasses } from '../vocabulary/types.ts';
import { unpackEvidence } from './evidence-format.ts';
import { bare, corrupt, parseCompiled } from './outcome.ts';

const strings = v.array(v.string());
const state = v.picklist(['open', 'partial', 'closed', 'unknown']);
const https = v.pipe(v.string(), v.startsWith('https://'));

const model = v.object({
  id: v.string(),
  name: v.string(),
  family: v.string(),
  makers: strings,
  released: v.exactOptional(v.string()),
  class: v.picklist(opennessClasses),
  reasons: strings,
  versions: v.exactOptional(strings),
  components: v.object(v.entriesFromList(componentIds, state)),
  licence: v.nullable(v.string()),
  base: v.exactOptional(v.string()),
  restrictions: strings,
  thirdParty: v.array(
    v.object({
      by: v.picklist(['osi', 'mof', 'osai']),
      outcome: v.picklist([
        'passed',
        'would-qualify',
        'failed',
        'not-reviewed',
        'class-1',
        'class-2',
        'class-3',
        'no-class',
        'scored',
      ]),
      score: v.exactOptional(v.number()),
      of: v.exactOptional(v.number()),
      open: v.exactOptional(v.array(v.picklist(componentIds))),
      url: https,
      seen: v.string(),
    }),
  ),
  sources: v.array(
    v.object({
      url: https,
      seen: v.string(),
      supports: strings,
      kind: v.picklist(['primary', 'primary-via-third-party', 'index', 'third-party', 'news']),
    }),
  ),
  asOf: v.string(),
});

const licence = v.object({
  id: v.string(),
  name: v.string(),
  spdx: v.nullable(v.string()),
  osiApproved: v.boolean(),
  kind: v.picklist([
    'permissive',
    'copyleft',
    'content',
    'use-restricted',
    'non-commercial',
    'research-only',
    'near-permissive',
    'proprietary',
    'unknown',
  ]),
  restrictions: strings,
  summary: v.string(),
  url: v.string(),
  seen: v.string(),
});

/** The form of the table; the public export's JSON Schema is made from it. */
export const evidenceSchema = v.object({
  version: v.string(),
  models: v.record(v.string(), model),
  licences: v.record(v.string(), licence),
});

/** The evidence table from the text of data/dist/evidence.json. Never throws: damaged text is `dataset-corrupt`. */
export function readEvidence(text: string): Outcome<EvidenceTable> {
  const parsed = v.safeParse(evidenceSchema, unpackEvidence(parseCompiled(text)));
  if (!parsed.success) return corrupt;
  const { version, models, licences } = parsed.output;
  return { ok: true, value: { version, models: bare(models), licences: bare(licences) } };
}
