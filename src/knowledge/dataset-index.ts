import * as v from 'valibot';
import type {
  ClassChange,
  DatasetIndex,
  EvidenceTable,
  LicenceEvidence,
  LicenceId,
  ModelRecord,
  ModelRow,
} from '../vocabulary/types.ts';
import { componentIds, opennessClasses } from '../vocabulary/types.ts';
import { bare, parseCompiled } from './outcome.ts';

const openness = v.picklist(opennessClasses);
const change = v.object({
  id: v.string(),
  version: v.string(),
  from: v.exactOptional(openness),
  to: v.exactOptional(openness),
});

/** The changelog from the text of data/dist/export/changes.json; empty where it cannot be read. */
export function readChanges(text: string): ClassChange[] {
  const parsed = v.safeParse(v.array(change), parseCompiled(text));
  return parsed.success ? parsed.output : [];
}

const rowOf = (
  { id, name, makers, class: own, components, licence, released, versions, base = '', reasons }: ModelRecord,
  models: EvidenceTable['models'],
): ModelRow => ({
  id,
  name,
  makers,
  class: own,
  states: componentIds.map((component) => components[component][0]).join(''),
  licence,
  ...(reasons.includes(`inherits:${base}`) ? { termsOf: models[base]?.name ?? base } : {}),
  ...(released === undefined ? {} : { released }),
  ...(versions ? { umbrella: true } : {}),
});

const rowsOf = (records: ModelRecord[], models: EvidenceTable['models']): ModelRow[] =>
  records.map((record) => rowOf(record, models)).sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));

/** The dataset in short, without its hash. */
export function indexOf(
  { version, models, licences }: EvidenceTable,
  changes: ClassChange[],
): Omit<DatasetIndex, 'hash'> {
  const records = Object.values(models);
  const named = bare<{ name: string; models: number }>();
  for (const { id, name } of Object.values(licences)) named[id] = { name, models: 0 };
  for (const { licence } of records) {
    const known = licence === null ? undefined : named[licence];
    if (known) known.models++;
  }
  return {
    version,
    families: new Set(records.map(({ family }) => family)).size,
    models: rowsOf(records, models),
    licences: named,
    changes,
  };
}

/** A licence with its models; null where the dataset has no such licence. */
export function licenceOf({ models, licences }: EvidenceTable, id: LicenceId): LicenceEvidence | null {
  const licence = licences[id];
  return licence
    ? {
        licence,
        models: rowsOf(
          Object.values(models).filter((model) => model.licence === id),
          models,
        ),
      }
    : null;
}
