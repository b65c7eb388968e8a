import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceTable, ModelRecord } from '../../../src/vocabulary/types.ts';
import { opennessClasses } from '../../../src/vocabulary/types.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (value: string): string => value.replace(/[&<>"']/g, (c) => escapes[c] ?? c);

const classWords: Record<(typeof opennessClasses)[number], string> = {
  'open-source': 'open source',
  'open-source-candidate': 'open source, unconfirmed',
  'open-weight-plus': 'open weights, code, part of the data',
  'open-weight-permissive': 'open weights, free licence',
  'open-weight-near-permissive': 'open weights, custom licence with few limits',
  'open-weight-restricted': 'open weights, restricted',
  'open-weight-noncommercial': 'open weights, non-commercial',
  'open-weight-unknown-licence': 'open weights, licence unknown',
  depends: 'depends on the version',
  closed: 'closed',
};

function row(model: ModelRecord, licences: EvidenceTable['licences']): string {
  const cells = [
    text(model.name),
    text(model.makers.join(', ')),
    text(model.released ?? ''),
    classWords[model.class],
    text(licences[model.licence ?? '']?.name ?? ''),
    model.components['training-data'],
    model.components['training-code'],
    model.sources
      .map((s, i) => `<a href="${text(s.url)}" title="${text(s.url)}, seen ${s.seen}">${i + 1}</a>`)
      .join(' '),
    model.asOf,
  ];
  const order = opennessClasses.indexOf(model.class);
  const td = cells.map((cell, i) => (i === 3 ? `<td data-order="${order}">${cell}</td>` : `<td>${cell}</td>`)).join('');
  return `<tr id="${text(model.id)}">${td}</tr>`;
}

/** A page of its own that lists every model; opens from disk, is read without scripts, sorts and searches with them. */
export function modelsTable({ version, models, licences }: EvidenceTable, attribution: string): string {
  const template = readFileSync(join(import.meta.dirname, 'table.html'), 'utf8');
  const rows = Object.values(models).map((model) => row(model, licences));
  const fill: Record<string, string> = {
    version: text(version),
    count: String(rows.length),
    attribution: text(attribution),
    rows: rows.join('\n'),
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => fill[name] ?? '');
}
