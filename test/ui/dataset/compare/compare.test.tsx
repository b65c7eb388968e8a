// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { DatasetIndex, ModelRow } from '@/src/vocabulary/types.ts';
import { CompareChoice } from '@/src/ui/dataset/compare/compare-choice.tsx';
import { ComparePage } from '@/src/ui/dataset/compare/compare-page.tsx';
import { differencesOf } from '@/src/ui/dataset/compare/differences.ts';
import { t } from '../../messages.ts';
import { show, words } from '../../render.ts';
import { evidence } from '../../samples.ts';

const tern = evidence();
const gull = evidence({
  id: 'gull',
  name: 'Gull',
  makers: ['Cliff'],
  class: 'open-weight-permissive',
  components: { ...tern.model.components, weights: 'open', 'training-code': 'unknown' },
  restrictions: [],
});

it('finds what two records say differently, and what one of them leaves open', () => {
  expect(differencesOf(tern.model, gull.model)).toEqual({
    differ: ['weights'],
    unknown: ['training-code', 'model-card'],
  });
  const other = { ...gull.model, licence: 'MIT' };
  expect(differencesOf(gull.model, other).differ).toEqual(['licence']);
  const made = { ...gull.model, base: 'auk', reasons: [...gull.model.reasons, 'inherits:auk'] };
  expect(differencesOf(gull.model, made).differ).toEqual(['licence']);
});

it('shows two models side by side, says in what they differ, and marks these rows', async () => {
  const place = await show(<ComparePage t={t} pair={[tern, gull]} />);
  expect(words(place)).toContain('They differ in: Weights.');
  expect(words(place)).toContain('Unknown for at least one of them: Training code and Model card.');
  expect([...place.querySelectorAll('.differs')].map((mark) => words(mark.parentElement))).toEqual(['Weightsdiffers']);
  expect([...place.querySelectorAll('thead a')].map((link) => link.getAttribute('href'))).toEqual([
    '#/model/tern-2',
    '#/compare/gull',
    '#/model/gull',
    '#/compare/tern-2',
  ]);
  expect([...place.querySelectorAll('tbody:last-child td')].map(words)).toEqual([
    expect.stringContaining('700 million monthly users'),
    'none recorded',
  ]);
});

const row = (id: string, makers: string[]): ModelRow => ({
  id,
  name: id,
  makers,
  class: 'closed',
  states: 'ccccccc',
  licence: null,
});

it('offers models of the same developer first, and not the model itself', async () => {
  const models = [row('auk', ['Moor']), row('gull', ['Cliff']), row('tern', ['Harbour']), row('tern-2', ['Harbour'])];
  const index: DatasetIndex = { version: '2026.1.1', hash: '', families: 1, models, licences: {}, changes: [] };
  const place = await show(<CompareChoice t={t} model={row('tern', ['Harbour'])} index={index} />);
  expect(words(place)).toContain('Compare tern with');
  expect([...place.querySelectorAll('.models a')].map((link) => link.getAttribute('href'))).toEqual([
    '#/compare/tern/tern-2',
    '#/compare/tern/auk',
    '#/compare/tern/gull',
  ]);
});
