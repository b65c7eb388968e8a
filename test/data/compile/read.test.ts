import { mkdtempSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataError } from '../../../data/compile/problem.ts';
import { parseAs, readDataset } from '../../../data/compile/read.ts';
import { familySchema } from '../../../data/compile/schema.ts';
import { family, release } from '../checks/dataset.ts';

const complaints = (text: string): string[] => {
  try {
    parseAs(familySchema, text, 'data/models/solo.yml');
    return [];
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    throw error;
  }
};

describe('each complaint names file, field and fix', () => {
  it.each([
    ['broken YAML', 'name: [Solo', 'data/models/solo.yml: line 1: Flow sequence in block collection'],
    ['a key twice', 'name: Solo\nname: Duo', 'data/models/solo.yml: line 2: Map keys must be unique'],
    ['an empty file', '', 'data/models/solo.yml: (whole file): expected Object, found null'],
    [
      'a missing field',
      family('Solo', release('solo')).replace('makers: [Maker]\n', ''),
      'data/models/solo.yml: makers:',
    ],
    ['a class by hand', family('Solo', release('solo', 'class: open-source')), 'versions.0.class: expected never'],
    [
      'a source without a date',
      family('Solo', release('solo', "sources: [{ url: 'https://x.org', kind: primary, supports: [base] }]")),
      'versions.0.sources.0.seen:',
    ],
    [
      'a day that is none',
      family(
        'Solo',
        release('solo', "sources: [{ url: 'https://x.org', seen: '2026', kind: primary, supports: [base] }]"),
      ),
      '"2026" is no day; write YYYY-MM-DD',
    ],
    [
      'plain http',
      family(
        'Solo',
        release('solo', "sources: [{ url: 'http://x.org', seen: '2026-01-01', kind: primary, supports: [base] }]"),
      ),
      'is no https URL; give the precise public address',
    ],
    [
      'a version that YAML reads as a number',
      family('Solo', release('solo', 'match: { versions: [3.1] }')),
      'versions.0.match.versions.0: expected string, found 3.1',
    ],
    ['an id that is none', family('Solo', release('So lo')), '"So lo" is no id; use lower case letters'],
    ['a key every object has', family('Solo', release('__proto__')), '"__proto__" is no id'],
  ])('%s', (_, text, complaint) => {
    expect(complaints(text).join('\n')).toContain(complaint);
  });
});

it('reads a good file', () => {
  expect(complaints(family('Solo', release('solo')))).toEqual([]);
});

it('collects the complaints of all files and fails closed on a licence kind it does not know', () => {
  const root = mkdtempSync(join(tmpdir(), 'data-'));
  mkdirSync(join(root, 'models'));
  writeFileSync(join(root, 'licenses.yml'), 'x: { name: X, kind: permissive, summary: X., basis: none }');
  writeFileSync(join(root, 'criteria.yml'), 'components: {}\nrestrictions: {}\nosaid: {}\nmof: {}');
  writeFileSync(join(root, 'models/a.yml'), 'name: A');
  writeFileSync(join(root, 'models/b.yml'), 'name: B');
  expect(() => readDataset(root)).toThrow(/a\.yml: makers[\s\S]*b\.yml: makers/);
  writeFileSync(join(root, 'licenses.yml'), 'x: { name: X, kind: fine, summary: X., basis: none }');
  expect(() => readDataset(root)).toThrow('data/licenses.yml: x.kind: expected');
});
