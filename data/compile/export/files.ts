import { createHash } from 'node:crypto';
import type { EvidenceTable, ModelId } from '../../../src/vocabulary/types.ts';
import { licenceOf } from '../../../src/knowledge/dataset-index.ts';
import { describeModel } from '../../../src/knowledge/describe.ts';
import { evidenceSchema } from '../../../src/knowledge/evidence.ts';
import { jsonSchema } from '../form/json-schema.ts';
import type { DatedChange } from '../review/verdicts.ts';
import { modelsCsv } from './csv.ts';
import { licencePage } from './licence-page.ts';
import { modelPage } from './model-page.ts';
import { attribution } from './attribution.ts';
import { json, smallFiles } from './small-files.ts';
import { licencesTable, modelsTable } from './table.ts';

/** A page and a JSON file for each model and each licence, by path. */
function* recordFiles(
  table: EvidenceTable,
  changes: DatedChange[],
  notes: ReadonlyMap<ModelId, string[]>,
): Generator<[path: string, text: string]> {
  const about = { dataset: table.version, terms: 'CC-BY-4.0', attribution };
  for (const id of Object.keys(table.models)) {
    const evidence = describeModel(table, id);
    if (!evidence) continue;
    const own = changes.filter((change) => change.id === id);
    const said = notes.get(id) ?? [];
    const { model, licence } = evidence;
    yield [`models/${id}.html`, modelPage({ evidence, changes: own, notes: said })];
    yield [`models/${id}.json`, json({ ...about, model, licence, changes: own, notes: said })];
  }
  for (const id of Object.keys(table.licences)) {
    const evidence = licenceOf(table, id);
    if (!evidence) continue;
    const under = evidence.models.map((model) => model.id);
    yield [`licences/${id}.html`, licencePage(evidence, table.version)];
    yield [`licences/${id}.json`, json({ ...about, licence: evidence.licence, models: under })];
  }
}

/**
 * Every file of the public record, by path. Models are in the order of their ids. `notes`: what records say in
 * sentences of their own.
 */
export function exportFiles(
  evidence: EvidenceTable,
  changes: DatedChange[],
  notes: ReadonlyMap<ModelId, string[]> = new Map(),
): Map<string, string> {
  const models = Object.entries(evidence.models).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const table = { ...evidence, models: Object.fromEntries(models) };
  const files = new Map([
    ['models.json', json({ $schema: './models.schema.json', licence: 'CC-BY-4.0', attribution, ...table })],
    ['models.schema.json', json(jsonSchema(evidenceSchema, `Actually Open dataset ${table.version}`))],
    ['models.csv', modelsCsv(table)],
    ['index.html', modelsTable(table)],
    ['licences.html', licencesTable(table)],
    ...smallFiles(table.version, changes),
    ...recordFiles(table, changes, notes),
  ]);
  const sum = (text: string): string => createHash('sha256').update(text).digest('hex');
  // The form that `sha256sum --check` reads.
  return files.set('SHA256SUMS', [...files].map(([name, text]) => `${sum(text)}  ${name}\n`).join(''));
}
