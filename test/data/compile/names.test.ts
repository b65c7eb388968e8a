import { expect, it } from 'vitest';
import { compileModels } from '../../../data/compile/models.ts';
import { compileNames } from '../../../data/compile/names.ts';
import { family, input, release } from '../checks/dataset.ts';

const group = "  - { id: solo-2, name: Solo 2, match: { versions: ['2'] }, group: [solo-2-large, solo-2-small] }";
const large = release(
  'solo-2-large',
  "match: { versions: ['2'], sizes: [70B] }",
  'weights: { available: released, licence: house }',
);
const small = release(
  'solo-2-small',
  "match: { versions: ['2'], sizes: [3B], variants: [Coder] }",
  'aliases: [SoloCoder-3B]',
);
const { dataset } = input({
  solo: family(
    'Solo, { text: SOLO, needs: cue, case: true, maker: true, cues: [Maker Inc], ambiguous: alone }',
    group,
    large,
    small,
  ),
  part: `part_of: solo\n${family('Part', release('part', 'weights: { available: none }'))}`,
});
const names = compileNames(dataset, compileModels(dataset), '2026.7.1');

it('keys aliases by their normal form, with all that finding needs', () => {
  expect(names.aliases['solocoder 3b']).toEqual([
    { family: 'solo', model: 'solo-2-small', needs: 'nothing', text: 'SoloCoder-3B' },
  ]);
  expect(names.aliases['part']).toEqual([{ family: 'part', needs: 'nothing', text: 'Part' }]);
});

it('selects versions by number, size and variant, in lower case', () => {
  expect(names.families['solo']).toEqual({
    makers: ['Maker'],
    versions: [
      { model: 'solo-2', versions: ['2'] },
      { model: 'solo-2-large', versions: ['2'], sizes: ['70b'] },
      { model: 'solo-2-small', versions: ['2'], sizes: ['3b'], variants: ['coder'] },
    ],
  });
});

it('derives the group from its members and the umbrella from every release, parts included', () => {
  expect(names.models['solo-2']).toMatchObject({ name: 'Solo 2', class: 'depends', neverOpenSource: true });
  expect(names.models['solo']).toMatchObject({ name: 'Family', class: 'depends', neverOpenSource: true });
  expect(names.models['part']).toMatchObject({ class: 'closed', family: 'part' });
  expect(compileModels(dataset).get('solo')?.record).toMatchObject({
    versions: ['solo-2-large', 'solo-2-small', 'part'],
    reasons: ['best:open-weight-permissive', 'worst:closed'],
  });
});
