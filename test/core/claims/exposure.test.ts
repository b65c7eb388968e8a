import { describe, expect, it } from 'vitest';
import { exposureOf } from '@/src/core/claims/exposure.ts';
import { chunks } from '../read.ts';

describe('how a trigger is exposed to its context', () => {
  it.each([
    ['Llama 3 is open source', 'predicate'],
    ['Is Llama 3 open source?', 'predicate'],
    ['Llama 3 comes under an open-source licence', 'predicate'],
    ['Meta open-sourced Llama 3', 'past'],
    ['Meta will open-source Llama 3', 'verb'],
    ['open-source Llama 3', 'modifier'],
    ['Llama 3 is an open-source model', 'indefinite'],
    ['Llama 3 was released as an open-source model', 'indefinite'],
    ['its open-source release', 'status'],
    ['Llama 3 is the open-source model', 'complement'],
    ['the open-source model Llama 3', 'definite'],
  ])('%j: %s', (text, expected) => {
    const all = chunks(text);
    const open = all.findIndex(({ type }) => type === 'open');
    expect(exposureOf(all, open)).toBe(expected);
  });
});
