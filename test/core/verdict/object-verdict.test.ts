import { describe, expect, it } from 'vitest';
import { hasOpenLicence, shared, verdictOfObject } from '@/src/core/verdict/object-verdict.ts';
import type { ClaimObject, LicenceRecord, ModelSummary, Verdict } from '@/src/vocabulary/types.ts';

const licence = (kind: LicenceRecord['kind'], osiApproved = false) => ({ kind, osiApproved });
const facts = { available: 'released', inherits: false } as const;

describe('whether a licence is an open source licence', () => {
  it.each([
    ['approved', { ...facts, licence: licence('permissive', true) }, true],
    ['restricting use', { ...facts, licence: licence('use-restricted') }, false],
    ['non-commercial', { ...facts, licence: licence('non-commercial') }, false],
    ['free but for one duty', { ...facts, licence: licence('near-permissive') }, false],
    ['for content', { ...facts, licence: licence('content') }, undefined],
    ['free, never submitted', { ...facts, licence: licence('permissive') }, undefined],
    ['unknown', { ...facts, licence: licence('unknown') }, undefined],
    ['not established', { ...facts, licence: null }, undefined],
    ['of weights that nobody can have', { ...facts, available: 'none', licence: null }, false],
    ['of weights taken down', { ...facts, available: 'withdrawn', licence: licence('permissive', true) }, undefined],
    ['bound by a base', { ...facts, inherits: true, licence: licence('permissive', true) }, undefined],
  ] as const)('%s', (_, given, expected) => {
    expect(hasOpenLicence(given)).toBe(expected);
  });
});

describe('what all say alike', () => {
  it('is what each says, else nothing', () => {
    expect(shared([true, true])).toBe(true);
    expect(shared([true, false])).toBeUndefined();
    expect(shared([true, undefined])).toBeUndefined();
  });
});

describe('the verdict on a part of a model', () => {
  const model = (more: Partial<ModelSummary>): ModelSummary => ({
    name: 'Zorb',
    family: 'zorb',
    class: 'open-weight-permissive',
    neverOpenSource: true,
    ...more,
  });
  it.each<[ClaimObject, string, Partial<ModelSummary>, Verdict]>([
    ['model', 'an open licence alone', { openLicence: true }, 'refuted'],
    ['licence', 'an approved licence', { openLicence: true }, 'supported'],
    ['licence', 'another licence', { openLicence: false }, 'refuted'],
    ['licence', 'no licence known', {}, 'not-enough-info'],
    ['weights', 'an approved licence', { openLicence: true }, 'supported'],
    ['weights', 'another licence', { openLicence: false }, 'refuted'],
    ['data', 'data out', { ring: 'oouo' }, 'supported'],
    ['data', 'data held back', { ring: 'ocuo' }, 'refuted'],
    ['data', 'data out in part', { ring: 'opuo' }, 'not-enough-info'],
    ['data', 'data unknown', { ring: 'ouuo' }, 'not-enough-info'],
    ['training-code', 'training code out', { ring: 'ouoo' }, 'supported'],
    ['training-code', 'training code held back', { ring: 'ouco' }, 'refuted'],
    ['training-code', 'only inference code out', { ring: 'ouuo', inferenceCode: 'open' }, 'not-enough-info'],
    ['inference-code', 'inference code out', { ring: 'ouco', inferenceCode: 'open' }, 'supported'],
    ['inference-code', 'nothing known', { ring: 'ouco' }, 'not-enough-info'],
    ['code', 'either out', { ring: 'ouco', inferenceCode: 'open' }, 'supported'],
    ['code', 'both held back', { ring: 'ouco', inferenceCode: 'closed' }, 'refuted'],
    ['code', 'one held back, of the other nothing known', { ring: 'ouco' }, 'not-enough-info'],
  ])('%s: %s', (object, _, more, verdict) => {
    expect(verdictOfObject(object, model(more))).toBe(verdict);
  });

  it('is not enough info for a name that the dataset does not hold', () => {
    expect(verdictOfObject('licence', null)).toBe('not-enough-info');
    expect(verdictOfObject('data', null)).toBe('not-enough-info');
  });
});
