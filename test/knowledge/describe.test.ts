import { expect, it } from 'vitest';
import { describeModel } from '@/src/knowledge/describe.ts';
import { evidence } from '../ui/samples.ts';

const { model, licence } = evidence();
const base = { ...model, id: 'gull', name: 'Gull', licence: null, thirdParty: [] };
const passed = { by: 'osi', outcome: 'passed', url: 'https://osi.example/', seen: '2024-10-28' } as const;
const tern = { ...model, base: 'gull', versions: ['tern-3'], thirdParty: [passed] };
const table = {
  version: '2026.1.5',
  models: { gull: base, 'tern-2': tern },
  licences: licence ? { tern: licence } : {},
};

it('gives a model with its licence, the names it mentions and where others differ', () => {
  expect(describeModel(table, 'tern-2')).toEqual({
    model: tern,
    licence,
    names: { gull: 'Gull', 'tern-3': 'tern-3' },
    disagreements: [{ verdict: passed, kind: 'passes' }],
    dataset: '2026.1.5',
  });
});

it('gives no licence where none is known, and nothing for a model it has not', () => {
  expect(describeModel(table, 'gull')).toMatchObject({ licence: null, names: {}, disagreements: [] });
  expect(describeModel(table, 'heron')).toBeNull();
});

it('names the family of a version, where a record covers them all', () => {
  const family = { ...base, id: 'gulls', name: 'Gulls', family: 'gulls', versions: ['gull'] };
  const models = {
    gulls: family,
    gull: { ...base, family: 'gulls' },
    heron: { ...base, id: 'heron', family: 'gulls' },
  };
  expect(describeModel({ ...table, models }, 'gull')?.names).toEqual({ gulls: 'Gulls' });
  expect(describeModel({ ...table, models }, 'heron')?.names).toEqual({});
});
