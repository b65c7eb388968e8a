import { expect, it } from 'vitest';
import { check } from '../../../data/checks/alias-clash.ts';
import { family, input, release } from './dataset.ts';

it('reports an alias of two families, however it is spelled', () => {
  const lines = check(input({ one: family('Solo-2', release('one')), two: family('solo 2', release('two')) }));
  expect(lines).toEqual([
    'data/models/two.yml: aliases: "solo 2" also leads to one; keep one, or give each cues that tell them apart',
  ]);
});

it('lets two share an alias that their cues tell apart', () => {
  const k2 = (cue: string): string => `{ text: K2, needs: cue, cues: [${cue}], ambiguous: mountain }`;
  expect(
    check(input({ one: family(k2('moonshot'), release('one')), two: family(k2('llm360'), release('two')) })),
  ).toEqual([]);
  expect(
    check(input({ one: family(k2('think'), release('one')), two: family(k2('think'), release('two')) })),
  ).toHaveLength(1);
});
