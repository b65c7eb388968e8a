/*
 * The compact form of the evidence table: data/dist/evidence.json. What follows from the rest is left out: a record's id
 * is its key, and a component of which nothing is known is not named. Written by data/compile, read by evidence.ts.
 */
import { componentIds, type EvidenceTable, type ModelId, type ModelRecord } from '../vocabulary/types.ts';

type Components = ModelRecord['components'];
type PackedRecord = Omit<ModelRecord, 'id' | 'components'> & { components: Partial<Components> };
export interface PackedEvidence extends Omit<EvidenceTable, 'models'> {
  models: Record<ModelId, PackedRecord>;
}

function pack(record: ModelRecord): PackedRecord {
  const known = Object.entries(record.components).filter(([, state]) => state !== 'unknown');
  const packed: PackedRecord & { id?: ModelId } = {
    ...record,
    components: Object.fromEntries(known) as Partial<Components>,
  };
  delete packed.id;
  return packed;
}

/** What lies next to each other in the file: gzip sees only 32 kB back, and a maker's models share terms and sources. */
const neighbours = ({ makers, family, id }: ModelRecord): string =>
  [makers, family, id].flat().join('\n').toLowerCase();

/** The table without what follows from the rest, in an order that compresses well. */
export function packEvidence({ version, models, licences }: EvidenceTable): PackedEvidence {
  return {
    version,
    models: Object.fromEntries(
      Object.values(models)
        .map((record) => ({ record, place: neighbours(record) }))
        .toSorted((a, b) => (a.place < b.place ? -1 : 1))
        .map(({ record }) => [record.id, pack(record)]),
    ),
    licences,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const unknown = Object.fromEntries(componentIds.map((id) => [id, 'unknown']));

function unpack(id: string, record: unknown): unknown {
  if (!isRecord(record) || !isRecord(record['components'])) return record;
  return { ...record, id, components: { ...unknown, ...record['components'] } };
}

/** The table with all of it again, not yet validated: what has another form comes back as it is. */
export function unpackEvidence(value: unknown): unknown {
  if (!isRecord(value) || !isRecord(value['models'])) return value;
  const models = Object.entries(value['models']).map(([id, record]) => [id, unpack(id, record)] as const);
  return { ...value, models: Object.fromEntries(models) };
}
