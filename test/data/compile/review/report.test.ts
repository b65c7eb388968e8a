import { expect, it } from 'vitest';
import { reportLines } from '../../../../data/compile/review/report.ts';
import { derived, family, release } from '../../checks/dataset.ts';

const source = (supports: string, kind = 'primary') =>
  `sources: [{ url: 'https://example.org', seen: '2026-06-01', kind: ${kind}, supports: [${supports}] }]`;

const { dataset, models } = derived({
  qwen: family(
    'Qwen',
    release('qwen-1', `released: '2026-05-02'`, source('released, weights.licence')),
    release('qwen-2', `released: '2026-06'`, 'components: { training-code: closed }', source('released')),
  ),
  small: family(
    'Small',
    release('small-1', source('weights.licence', 'index')),
    release('small-2', 'weights: { available: released, licence: unknown }', 'note: Nobody says so.'),
    release('small-3', 'weights: { available: none }', source('weights.available', 'primary-via-third-party')),
  ),
});

it('counts what is known, of all releases or of those with weights', () => {
  const lines = reportLines({
    dataset,
    models,
    settled: ['osai a licence a.yaml', 'mot b paper b.yml', 'osai c paper c.yaml'],
    sizes: [['names', 12_340]],
  });
  const figures = Object.fromEntries(lines.map((line) => line.trim().split(/ {2,}/)));
  expect(figures).toMatchObject({
    families: '2',
    releases: '5, 4 with weights',
    'release date': '2 of 5 (40.0 %)',
    'to the day': '1 of 5 (20.0 %)',
    'primary source': '3 of 5 (60.0 %)',
    'or a copy of it': '4 of 5 (80.0 %)',
    'licence unknown': '1, 1 say why',
    paper: '0 of 4 (0.0 %)',
    'permissive, data and code unknown': '2 of 3 (66.7 %)',
    'newest release': 'qwen-2, 2026-06',
    'contradictions settled': '3 (osai 2, mot 1)',
    names: '12.3 kB gzipped',
  });
});

it('names the famous ones of which neither data nor code is known', () => {
  const lines = reportLines({ dataset, models, settled: [], sizes: [] });
  expect(lines.find((line) => line.startsWith('  famous ones'))).toMatch(/ qwen-1$/);
});
