import { describe, expect, it } from 'vitest';
import { analyze, asserted } from '../engine.ts';

describe('what "it" and "the model" stand for', () => {
  it.each([
    ['Llama 3 came out in April. It is open source.', ['Llama 3']],
    ['Meta released Llama 3. The model is open source.', ['Llama 3']],
    ['Llama 3 and Mixtral 8x7B met. They are open source models.', ['Llama 3', 'Mixtral 8x7B']],
    ['Llama 3 and Mixtral 8x7B met. It is an open source model.', []],
    ['It is open source. Llama 3 came later.', []],
    ['Llama 3 came. One. Two. Three. It is open source.', []],
    ['Llama 3 came. It is small. It is fast. It is cheap. It is open source.', ['Llama 3']],
    ['Llama 3 and Mixtral 8x7B met. Both are open source.', ['Llama 3', 'Mixtral 8x7B']],
    ['Llama 3 met a fan. Both are open source.', []],
    ['We put Claude 3 beside Llama 3. The latter is open source.', ['Llama 3']],
    ['We put Llama 3 beside Claude 3. The former is open source.', ['Llama 3']],
    ['We swapped GPT-4 for Llama 3. It is open source.', ['Llama 3']],
    ['Llama 3 won. Unlike GPT-4, it is open source.', ['Llama 3']],
    ['Our loader serves Llama 3. It is open source.', []],
    ['Our loader serves Llama 3. The model is open source.', ['Llama 3']],
    ['She built an app on Llama 3. It is open source.', []],
    ['She trained a small model with Llama 3. The model is open source.', []],
    ['Llama 3 came. Then a student trained a small model. It is open source.', []],
    ['Quillon was tuned on texts that Llama 3 wrote. The model is open source.', []],
    ['Meta announced Gemma 2. These open-source models come in two sizes.', ['Gemma 2']],
  ])('%s', (text, expected) => {
    expect(asserted(text)).toEqual(expected);
  });
});

describe('a list over lines', () => {
  it.each([
    ['My open-source models:\n- Qwen3 for code\n- Gemma 3. It can see.\n- Phi-4', ['Qwen3', 'Gemma 3', 'Phi-4']],
    ['My open-source models: two of them. Qwen3 leads.', []],
  ])('%s', (text, expected) => {
    expect(asserted(text)).toEqual(expected);
  });
});

describe('the dataset has the last word', () => {
  it('a closed model is flagged if a sentence says it outright, not if a phrase only precedes its name', () => {
    expect(asserted('GPT-4 is open source.')).toEqual(['GPT-4']);
    expect(asserted('They sell an open-source GPT-4 for hospitals.')).toEqual([]);
  });

  it('gives class and verdict of each target', () => {
    const [claim] = analyze({ text: 'OLMo 2 and Llama 3 are open source models.' });
    expect(claim?.targets.map((t) => [t.model, t.verdict])).toEqual([
      ['olmo-2', 'supported'],
      ['llama-3', 'refuted'],
    ]);
  });

  it('an unknown name has neither', () => {
    const [claim] = analyze({ text: 'Quorvex-70B is an open-source model.' });
    expect(claim?.targets).toMatchObject([{ model: null, class: null, verdict: 'not-enough-info' }]);
  });
});

it('one trigger may carry two stances', () => {
  const claims = analyze({ text: "GPT-4 isn't open source, but Llama 3 is." });
  expect(claims.map(({ stance, targets }) => [stance, targets[0]?.text])).toEqual([
    ['asserted', 'Llama 3'],
    ['denied', 'GPT-4'],
  ]);
});
