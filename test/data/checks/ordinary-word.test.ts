import { expect, it } from 'vitest';
import { check } from '../../../data/checks/ordinary-word.ts';
import { family, input, release } from './dataset.ts';

const ask = (alias: string): string[] => check(input({ solo: family(alias, release('solo')) }));

it('reports an ordinary word or a homonym as a bare alias', () => {
  expect(ask('Bloom')).toEqual([
    'data/models/solo.yml: aliases: "Bloom" is an ordinary word; add needs (cue or version) and ambiguous',
  ]);
  expect(ask('Whisper')).toHaveLength(1);
  expect(ask('{ text: Bloom, needs: cue }')).toHaveLength(1);
});

it('accepts it marked, and leaves coined names alone', () => {
  expect(ask('{ text: Bloom, needs: cue, ambiguous: flower }')).toEqual([]);
  expect(ask('BLOOMZ, Qwen, SmolLM')).toEqual([]);
  expect(ask('{ text: RoBERTa, case: true }')).toEqual([]);
  expect(ask('RoBERTa')).toHaveLength(1);
});
