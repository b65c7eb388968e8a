import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { modelsCsv } from '../../data/compile/export/csv.ts';
import { exportFiles } from '../../data/compile/export/files.ts';
import { editorSchemas } from '../../data/compile/form/schemas.ts';
import type { EvidenceTable, ModelRecord } from '../../src/vocabulary/types.ts';

const model: ModelRecord = {
  id: 'solo',
  name: '=Solo, "the" <model>',
  family: 'solo',
  makers: ['Maker & Co'],
  class: 'closed',
  reasons: ['no-weights'],
  components: {
    weights: 'closed',
    'training-data': 'unknown',
    'training-code': 'unknown',
    licence: 'closed',
    'inference-code': 'unknown',
    paper: 'unknown',
    'model-card': 'unknown',
  },
  licence: null,
  restrictions: [],
  thirdParty: [{ by: 'osai', outcome: 'scored', score: 0.5, of: 12, url: 'https://example.org/i', seen: '2026-01-01' }],
  sources: [
    { url: 'https://example.org/?a=1&b=2', seen: '2026-01-01', supports: ['weights.available'], kind: 'primary' },
  ],
  asOf: '2026-01-01',
};
const table: EvidenceTable = { version: '2026.7.1', models: { solo: model }, licences: {} };

it('writes CSV that a spreadsheet reads and never runs', () => {
  const [head, row, end] = modelsCsv(table).split('\r\n');
  expect(head).toContain('id,name,family,makers,released,class');
  expect(row).toContain(`solo,"'=Solo, ""the"" <model>",solo,Maker & Co,,closed,no-weights`);
  expect(row).toContain('osai scored 0.5/12');
  expect(end).toBe('');
});

it('gives every file of the export its sum, and the licence and attribution with the data', () => {
  const files = exportFiles(table, [{ version: '2026.7.1', id: 'solo', to: 'closed' }]);
  const json = files.get('models.json') ?? '';
  const sum = createHash('sha256').update(json).digest('hex');
  expect(files.get('SHA256SUMS')).toContain(`${sum}  models.json\n`);
  expect(files.get('SHA256SUMS')?.trim().split('\n')).toHaveLength(files.size - 1);
  expect(JSON.parse(json)).toMatchObject({
    licence: 'CC-BY-4.0',
    version: '2026.7.1',
    models: { solo: { class: 'closed' } },
  });
  expect(json).toContain('osai-index.eu');
  expect(JSON.parse(files.get('models.schema.json') ?? '')).toMatchObject({
    type: 'object',
    required: ['version', 'models', 'licences'],
  });
});

it('keeps data/schema in step with the compile step (npm run data writes it)', async () => {
  const folder = join(import.meta.dirname, '../../data/schema');
  for (const [name, text] of await editorSchemas()) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});
