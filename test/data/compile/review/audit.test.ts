import { expect, it } from 'vitest';
import { auditLines, draw } from '../../../../data/compile/review/audit.ts';
import { eachRelease } from '../../../../data/checks/each.ts';
import { family, input, release } from '../../checks/dataset.ts';

const hundred = Array.from({ length: 100 }, (_, number) => number);

it('draws the same for the same seed, another for another, and nothing twice', () => {
  const drawn = draw(hundred, 40, 20261127);
  expect(draw(hundred, 40, 20261127)).toEqual(drawn);
  expect(draw(hundred, 40, 20261128)).not.toEqual(drawn);
  expect(new Set(drawn).size).toBe(40);
  expect(drawn.slice(0, 5)).toEqual([53, 16, 68, 81, 17]);
});

it('draws what there is where there is less', () => {
  expect(draw(hundred, 1000, 1).toSorted((a, b) => a - b)).toEqual(hundred);
  expect(draw([], 3, 1)).toEqual([]);
});

it('lists each fact with the sources that are to say so, and what others say', () => {
  const lines = [
    'weights: { available: released, licence: MIT }',
    'third_party: [{ by: osai, outcome: scored, score: 2, of: 12, open: [], url: "https://i.example", seen: "2026-01-01" }]',
    'sources: [{ url: "https://m.example", seen: "2026-06-01", kind: primary, supports: [weights.licence] }]',
  ];
  const { dataset } = input({ solo: family('Solo', release('solo', ...lines)) });
  expect(eachRelease(dataset).flatMap(auditLines)).toEqual([
    'solo (solo), data/models/solo.yml',
    '  weights.available: released',
    '    primary, seen 2026-06-01: https://m.example',
    '  weights.licence: MIT',
    '    primary, seen 2026-06-01: https://m.example',
    '  osai: scored 2 of 12, open: nothing\n    seen 2026-01-01: https://i.example',
  ]);
});
