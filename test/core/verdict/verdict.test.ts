import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LicenceRecord, OpennessClass } from '../../../src/vocabulary/types.ts';
import { opennessClasses } from '../../../src/vocabulary/types.ts';
import type { OpennessFacts } from '../../../src/core/verdict/verdict.ts';
import { cannotBeOpenSource, deriveClass, deriveUmbrella, rank, verdictOf } from '../../../src/core/verdict/verdict.ts';

type Licence = NonNullable<OpennessFacts['licence']>;
const licence = (kind: LicenceRecord['kind'], osiApproved = false, restrictions: string[] = []): Licence => ({
  id: kind,
  kind,
  osiApproved,
  restrictions,
});
const apache = licence('permissive', true);
const facts = (over: Partial<OpennessFacts>): OpennessFacts => ({
  weights: 'released',
  licence: apache,
  trainingData: 'open',
  trainingCode: 'open',
  confirmations: [],
  ...over,
});

describe('deriveClass', () => {
  it.each<[string, Partial<OpennessFacts>, OpennessClass]>([
    ['no weights', { weights: 'none' }, 'closed'],
    ['no weights, whatever the licence', { weights: 'none', confirmations: ['osi'] }, 'closed'],
    [
      'weights taken down since, under limiting terms',
      { weights: 'withdrawn', licence: licence('non-commercial') },
      'open-weight-noncommercial',
    ],
    [
      'weights taken down since, all else open',
      { weights: 'withdrawn', confirmations: ['osi'] },
      'open-source-candidate',
    ],
    ['no licence established', { licence: null }, 'open-weight-unknown-licence'],
    ['a licence of unknown kind', { licence: licence('unknown') }, 'open-weight-unknown-licence'],
    ['weights not established', { weights: 'unknown' }, 'open-weight-unknown-licence'],
    ['non-commercial', { licence: licence('non-commercial') }, 'open-weight-noncommercial'],
    ['research only', { licence: licence('research-only') }, 'open-weight-noncommercial'],
    ['use restricted, all else open', { licence: licence('use-restricted') }, 'open-weight-restricted'],
    ['one duty', { licence: licence('near-permissive') }, 'open-weight-near-permissive'],
    ['free licence, nothing else', { trainingData: 'closed', trainingCode: 'closed' }, 'open-weight-permissive'],
    ['data unknown', { trainingData: 'unknown' }, 'open-weight-permissive'],
    ['code unknown', { trainingCode: 'unknown' }, 'open-weight-permissive'],
    ['code partial', { trainingCode: 'partial' }, 'open-weight-permissive'],
    ['code and part of the data', { trainingData: 'partial' }, 'open-weight-plus'],
    ['all open, content licence', { licence: licence('content'), confirmations: ['osai'] }, 'open-source-candidate'],
    ['all open, nobody confirms', {}, 'open-source-candidate'],
    ['all open, OSI confirms', { confirmations: ['osi'] }, 'open-source'],
    ['on request under a free licence', { weights: 'on-request', trainingData: 'closed' }, 'open-weight-permissive'],
  ])('%s', (_, over, openness) => {
    expect(deriveClass(facts(over)).class).toBe(openness);
  });

  it('lets a derivative take the stricter terms of its base', () => {
    const base = { id: 'llama-3.2', class: 'open-weight-restricted' } as const;
    const derived = deriveClass(facts({ trainingData: 'closed', base }));
    expect(derived.class).toBe('open-weight-restricted');
    expect(derived.reasons).toContain('inherits:llama-3.2');
    const stricter = deriveClass(facts({ licence: licence('non-commercial'), base }));
    expect(stricter.class).toBe('open-weight-noncommercial');
  });

  it('does not let a free base loosen or tighten anything', () => {
    const base = { id: 'mistral-7b', class: 'open-weight-permissive' } as const;
    expect(deriveClass(facts({ confirmations: ['osai'], base })).class).toBe('open-source');
    expect(deriveClass(facts({ licence: licence('non-commercial'), base })).class).toBe('open-weight-noncommercial');
  });

  it('never calls anything open source that is not confirmed under an OSI-approved licence with data and code', () => {
    const states = fc.constantFrom('open', 'partial', 'closed', 'unknown');
    const kinds = fc.constantFrom<LicenceRecord['kind']>('permissive', 'content', 'use-restricted', 'unknown');
    const any = fc.record({
      weights: fc.constantFrom('released', 'partial', 'on-request', 'withdrawn', 'none', 'unknown'),
      licence: fc.option(fc.record({ kind: kinds, osi: fc.boolean() })),
      trainingData: states,
      trainingCode: states,
      confirmations: fc.subarray<'osi' | 'osai'>(['osi', 'osai']),
    });
    fc.assert(
      fc.property(any, ({ licence: drawn, ...rest }) => {
        const given = drawn && licence(drawn.kind, drawn.osi);
        const isOpen = deriveClass({ ...rest, licence: given }).class === 'open-source';
        const earned = given?.kind !== 'unknown' && given?.osiApproved && rest.trainingData === 'open';
        return !isOpen || (earned === true && rest.trainingCode === 'open' && rest.confirmations.length > 0);
      }),
    );
  });
});

describe('deriveUmbrella', () => {
  const member = (openness: OpennessClass) => ({
    class: openness,
    neverOpenSource: cannotBeOpenSource(openness, { trainingData: 'unknown', trainingCode: 'unknown' }),
  });
  const umbrella = (...classes: OpennessClass[]) => deriveUmbrella(classes.map(member));

  it('has the class its members share', () => {
    expect(umbrella('closed', 'closed')).toMatchObject({ class: 'closed', neverOpenSource: true });
    expect(umbrella('open-source', 'open-source')).toMatchObject({ class: 'open-source', neverOpenSource: false });
  });

  it('depends where they differ, and says the range', () => {
    const derived = umbrella('closed', 'open-weight-permissive', 'open-weight-restricted');
    expect(derived).toEqual({
      class: 'depends',
      reasons: ['best:open-weight-permissive', 'worst:closed'],
      neverOpenSource: true,
    });
  });

  it('leaves open what a version may turn out to be', () => {
    expect(umbrella('open-weight-restricted', 'open-source').neverOpenSource).toBe(false);
    expect(umbrella('open-weight-restricted', 'open-source-candidate').neverOpenSource).toBe(false);
    expect(umbrella('open-weight-restricted', 'open-weight-unknown-licence').neverOpenSource).toBe(false);
  });

  it('needs a member', () => {
    expect(() => deriveUmbrella([])).toThrow('at least one member');
  });
});

describe('verdictOf', () => {
  it.each<[OpennessClass, boolean, string]>([
    ['open-source', false, 'supported'],
    ['open-source-candidate', false, 'not-enough-info'],
    ['open-weight-unknown-licence', false, 'not-enough-info'],
    ['open-weight-plus', true, 'refuted'],
    ['open-weight-permissive', true, 'refuted'],
    ['open-weight-near-permissive', true, 'refuted'],
    ['open-weight-restricted', true, 'refuted'],
    ['open-weight-noncommercial', true, 'refuted'],
    ['closed', true, 'refuted'],
    ['depends', true, 'refuted'],
    ['depends', false, 'not-enough-info'],
  ])('%s (never open source: %s) → %s', (openness, neverOpenSource, verdict) => {
    expect(verdictOf({ class: openness, neverOpenSource })).toBe(verdict);
  });

  it('knows nothing of a name that is not in the dataset', () => {
    expect(verdictOf(null)).toBe('not-enough-info');
  });
});

it('ranks from most to least open', () => {
  expect(opennessClasses.map(rank)).toEqual(opennessClasses.map((_, i) => i));
});

it('says that an unknown licence cannot help where data or code is held back', () => {
  const unknown = 'open-weight-unknown-licence';
  expect(cannotBeOpenSource(unknown, { trainingData: 'closed', trainingCode: 'unknown' })).toBe(true);
  expect(cannotBeOpenSource(unknown, { trainingData: 'unknown', trainingCode: 'open' })).toBe(false);
});
