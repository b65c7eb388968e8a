import type { EvidenceTable, ModelRecord } from '../../../src/vocabulary/types.ts';
import { componentIds } from '../../../src/vocabulary/types.ts';

// RFC 4180; a leading = + - @ would be run as a formula by spreadsheets.
const cell = (value: string): string => {
  const safe = /^[=+\-@]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const columns: [name: string, of: (model: ModelRecord) => string][] = [
  ['id', (m) => m.id],
  ['name', (m) => m.name],
  ['family', (m) => m.family],
  ['makers', (m) => m.makers.join('; ')],
  ['released', (m) => m.released ?? ''],
  ['class', (m) => m.class],
  ['reasons', (m) => m.reasons.join('; ')],
  ['versions', (m) => (m.versions ?? []).join('; ')],
  ...componentIds.map((id): [string, (model: ModelRecord) => string] => [id, (m) => m.components[id]]),
  ['licence_id', (m) => m.licence ?? ''],
  ['base', (m) => m.base ?? ''],
  ['restrictions', (m) => m.restrictions.join('; ')],
  [
    'third_party',
    (m) =>
      m.thirdParty.map((t) => `${t.by} ${t.outcome}${t.score === undefined ? '' : ` ${t.score}/${t.of}`}`).join('; '),
  ],
  ['sources', (m) => m.sources.map((s) => s.url).join(' ')],
  ['as_of', (m) => m.asOf],
];

/** One row a model, lists joined by "; ". UTF-8, comma, CRLF (RFC 4180). */
export function modelsCsv({ models }: EvidenceTable): string {
  const rows = Object.values(models).map((model) => columns.map(([, of]) => cell(of(model))).join(','));
  return [columns.map(([name]) => name).join(','), ...rows, ''].join('\r\n');
}
