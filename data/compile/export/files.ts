import { createHash } from 'node:crypto';
import type { EvidenceTable } from '../../../src/vocabulary/types.ts';
import { evidenceSchema } from '../../../src/knowledge/evidence.ts';
import { jsonSchema } from '../form/json-schema.ts';
import type { DatedChange } from '../review/verdicts.ts';
import { modelsCsv } from './csv.ts';
import { modelsTable } from './table.ts';

const attribution =
  'Actually Open dataset, CC-BY-4.0. Rests in part on the European Open Source AI Index (https://osai-index.eu/, ' +
  'doi:10.5281/zenodo.15386042, CC-BY-4.0) and Opening up ChatGPT (doi:10.1145/3571884.3604316, CC-BY-4.0).';

/** Every file of the public export but the sums, by name. Models are in the order of their ids. */
export function exportFiles(evidence: EvidenceTable, changes: DatedChange[]): Map<string, string> {
  const models = Object.entries(evidence.models).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const table = { ...evidence, models: Object.fromEntries(models) };
  const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
  const files = new Map([
    ['models.json', json({ $schema: './models.schema.json', licence: 'CC-BY-4.0', attribution, ...table })],
    ['models.schema.json', json(jsonSchema(evidenceSchema, `Actually Open dataset ${table.version}`))],
    ['models.csv', modelsCsv(table)],
    ['index.html', modelsTable(table, attribution)],
    ['changes.json', json(changes)],
    ['VERSION', `${table.version}\n`],
  ]);
  const sum = (text: string): string => createHash('sha256').update(text).digest('hex');
  // The form that `sha256sum --check` reads.
  return files.set('SHA256SUMS', [...files].map(([name, text]) => `${sum(text)}  ${name}\n`).join(''));
}
