import { describe, expect, it } from 'vitest';
import {
  byWeight,
  isOld,
  claimSentences,
  leadSentences,
  mayHaveChanged,
  missing,
  notKnown,
} from '@/src/ui/card/evidence.ts';
import { t } from '../messages.ts';
import { evidence } from '../samples.ts';

const apache = {
  ...evidence().licence,
  id: 'Apache-2.0',
  name: 'Apache License 2.0',
  osiApproved: true,
  kind: 'permissive',
} as const;
const free = (components: Partial<ReturnType<typeof evidence>['model']['components']> = {}) =>
  evidence(
    {
      class: 'open-weight-permissive',
      restrictions: [],
      components: { ...evidence().model.components, ...components },
    },
    { licence: { ...evidence().licence, ...apache } as never },
  );

describe('the lead', () => {
  it('distinguishes an open source licence from an open source model', () => {
    expect(leadSentences(t, free()).join(' ')).toBe(
      'The licence of the weights is open source (Apache License 2.0). Not released: training data and training code.',
    );
    expect(leadSentences(t, free({ 'training-data': 'partial', 'training-code': 'unknown' })).join(' ')).toContain(
      'Partly released: training data. Release status unknown: training code.',
    );
  });

  it('of a closed model is one sentence', () => {
    expect(leadSentences(t, evidence({ class: 'closed' }))).toEqual(['The weights were not released.']);
  });

  it('of weights that were taken down says so before their terms', () => {
    const gone = free({ weights: 'closed' });
    gone.model.reasons = ['licence:Apache-2.0', 'weights-withdrawn'];
    expect(leadSentences(t, gone).slice(0, 2)).toEqual([
      'The weights were released and later taken down.',
      'The licence of the weights is open source (Apache License 2.0).',
    ]);
    expect(missing(t, gone)).toContain('the weights');
  });

  it('of a name without a version gives the range', () => {
    const reasons = ['best:open-weight-permissive', 'worst:open-weight-restricted'];
    const umbrella = evidence({ class: 'depends', reasons, versions: ['a', 'b', 'c'] });
    const range =
      'None of the 3 versions we list is open source. They range from “open-weight, permissive licence” to “open-weight, restricted licence”.';
    expect(leadSentences(t, umbrella)).toEqual([range]);
    expect(claimSentences(t, umbrella)).toEqual(['The text does not say which version.', range]);
    const mixed = ['best:open-source', 'worst:closed'];
    expect(leadSentences(t, evidence({ class: 'depends', reasons: mixed, versions: ['a', 'b'] }))[0]).toContain(
      '2 versions we list differ',
    );
  });

  it('names the model whose terms are inherited', () => {
    const derived = evidence({ reasons: ['inherits:tern-1'] }, { names: { 'tern-1': 'Tern 1' } });
    expect(leadSentences(t, derived).join(' ')).toContain('It is built on Tern 1 and inherits its terms.');
  });

  it('says where no source establishes the licence', () => {
    expect(leadSentences(t, evidence({}, { licence: null }))[0]).toBe(
      'We found no source that states the licence of the weights.',
    );
  });
});

describe('what is missing for open source', () => {
  it('is never what nobody knows of, which has a sentence of its own', () => {
    const unknown = free({ 'training-code': 'unknown', 'training-data': 'unknown' });
    expect(missing(t, unknown)).toEqual([]);
    expect(notKnown(t, unknown)).toEqual(['Release status unknown: training data and training code.']);
    expect(missing(t, evidence({}, { licence: null }))).not.toContain('an open source licence');
    expect(notKnown(t, free())).toEqual([]);
  });

  it('is what was not released and what the licence lacks', () => {
    expect(missing(t, free({ 'training-code': 'open' }))).toEqual([
      'the training data, or enough information about it',
    ]);
    expect(
      missing(t, evidence({ class: 'closed', components: { ...evidence().model.components, weights: 'closed' } })),
    ).toHaveLength(4);
    expect(missing(t, evidence({ class: 'open-source' }))).toEqual([]);
    expect(missing(t, evidence({ class: 'open-source-candidate' }))).toEqual(['independent confirmation']);
    expect(missing(t, evidence({ class: 'depends', versions: ['a', 'b'] }))).toEqual([]);
  });
});

it('puts terms that exclude before terms that ask for notices', () => {
  expect(byWeight(['attribution', 'naming', 'use-policy', 'user-cap-700m', 'non-commercial'])).toEqual([
    'non-commercial',
    'user-cap-700m',
    'use-policy',
    'attribution',
    'naming',
  ]);
});

it.each([
  ['2026-10-02', false],
  ['2026-05-26', false],
  ['2026-03-13', true],
  ['2030-01-01', false],
  ['', false],
])('facts as of %j are old in November 2026: %s', (asOf, old) => {
  expect(isOld(asOf, '2026-11-24')).toBe(old);
});

describe('whether the terms of a model may have changed', () => {
  const seenInMarch = { asOf: '2026-03-13' };
  const undated = evidence(seenInMarch);
  delete undated.model.released;
  const { licence } = free();
  it.each<[string, ReturnType<typeof evidence>, boolean]>([
    ['a young licence of the maker, last seen long ago', evidence(seenInMarch), true],
    ['the same, seen lately', evidence(), false],
    [
      'a licence of the maker that was two years old when seen',
      evidence({ ...seenInMarch, released: '2024-03' }),
      false,
    ],
    ['a release without a date', undated, false],
    ['a common licence', evidence(seenInMarch, { licence }), false],
    ['no licence', evidence(seenInMarch, { licence: null }), false],
    ['an old dataset, whatever the licence', evidence(seenInMarch, { licence, dataset: '2026.3.14' }), true],
  ])('%s', (_, known, changed) => {
    expect(mayHaveChanged(known, '2026-11-24')).toBe(changed);
  });
});
