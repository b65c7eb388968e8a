import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDataset } from '../../../data/compile/read.ts';
import type { Finding } from '../../../data/import/diff.ts';
import { readSettled, withoutSettled } from '../../../data/import/settled.ts';
import { eachRelease } from '../../../data/checks/each.ts';

const finding = (kind: Finding['kind'], key: string): Finding => ({
  kind,
  key,
  line: `${key}: said`,
  file: 'a.yaml',
});
const settled = readSettled(
  '# A comment\nosai solo licence So lo.yaml: its README says otherwise\nosai duo paper Duo.yaml: the paper is out\n',
);

it('leaves out what is settled, and names lines that no longer say anything', () => {
  const open = [finding('contradicts', 'solo paper So lo.yaml'), finding('changed', 'duo paper Duo.yaml')];
  expect(withoutSettled('osai', [finding('contradicts', 'solo licence So lo.yaml'), ...open], settled)).toEqual({
    open,
    settled: 1,
    idle: ['osai duo paper Duo.yaml'],
  });
});

it('knows the lines of one index from those of another', () => {
  const found = finding('contradicts', 'solo licence So lo.yaml');
  expect(withoutSettled('mot', [found], settled)).toEqual({ open: [found], settled: 0, idle: [] });
});

it('refuses a line without a reason', () => {
  expect(() => readSettled('osai solo licence So lo.yaml')).toThrow('data/contradictions.txt: line 1');
});

it('is a list of records that exist, each with a reason', () => {
  const data = join(import.meta.dirname, '../../../data');
  const ids = new Set(eachRelease(readDataset(data)).map(({ version }) => version.id));
  const listed = readSettled(readFileSync(join(data, 'contradictions.txt'), 'utf8'));
  expect(listed.size).toBeGreaterThan(0);
  expect([...listed.keys()].filter((key) => !ids.has(key.split(' ')[1] ?? ''))).toEqual([]);
});
