import { describe, expect, it } from 'vitest';
import { claimsOf } from '@/src/core/claims/claims-of-sentence.ts';
import { engine, names } from '../engine.ts';
import { passage } from '../read.ts';

/** The claims of a sentence, by default the last. */
function claims(text: string, at?: number) {
  const read = passage(text);
  const isClosed = ({ model }: { model: string | null }): boolean => names.models[model ?? '']?.class === 'closed';
  return claimsOf(read, at ?? read.sentences.length - 1, engine.match, engine.stanceOf, isClosed).map((claim) => ({
    ...claim,
    targets: claim.targets.map(({ start, end }) => text.slice(start, end)),
  }));
}

describe('the claims of a sentence', () => {
  it.each([
    ['Llama 3 is open source.', [['asserted', 'predicative', ['Llama 3']]]],
    ['Llama 3 is not open source.', [['denied', 'predicative', ['Llama 3']]]],
    ['Is Llama 3 open source?', [['unclear', 'heading', ['Llama 3']]]],
    ['Llama 3 and Gemma 2 are open source.', [['asserted', 'predicative', ['Llama 3', 'Gemma 2']]]],
    ['Llama 3 came. It is open source.', [['asserted', 'anaphoric', ['Llama 3']]]],
    ['Llama 3 is small.', []],
    ['It is open source.', []],
    // A phrase that only precedes its name says nothing of a closed model.
    ['They sell an open-source GPT-4.', []],
  ])('%j: %j', (text, expected) => {
    expect(claims(text).map(({ stance, rule, targets }) => [stance, rule, targets])).toEqual(expected);
  });

  it('name the cue that decided, and none where the rule does', () => {
    expect(claims('Llama 3 is not open source.')[0]?.cue).toBe('not');
    expect(claims('Llama 3 is open source.')[0]).not.toHaveProperty('cue');
  });

  it('name a pattern, a reading and a tier', () => {
    expect(claims('Llama 3 is open source.')[0]).toMatchObject({
      trigger: 0,
      pattern: expect.stringMatching(/^[a-z-]+$/) as string,
      reading: 'says',
      tier: 'strict',
    });
  });

  it('count a model once for each term', () => {
    const found = claims('Llama 3 is open source, and Llama 3 is an open-source model.');
    expect(found.map(({ trigger, targets }) => [trigger, targets])).toEqual([
      [0, ['Llama 3']],
      [1, ['Llama 3']],
    ]);
  });

  it('are those of the sentence that was asked for', () => {
    const text = 'Llama 3 is open source. Gemma 2 is open source.';
    expect([claims(text, 0), claims(text, 1)].map(([claim]) => claim?.targets)).toEqual([['Llama 3'], ['Gemma 2']]);
    expect(claims(text, 2)).toEqual([]);
  });
});
