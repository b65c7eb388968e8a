import { describe, expect, it } from 'vitest';
import { analyze } from '../engine.ts';

describe('what a claim says is open', () => {
  it.each([
    ['model', 'Llama 3 is open source.'],
    ['model', 'Google open-sourced BERT, a language model.'],
    ['model', 'Qwen3 is an open-source model under Apache 2.0.'],
    ['model', 'The Gemma 2 checkpoint leads all open-source models.'],
    ['weights', 'Kimi K2 has open-source weights.'],
    ['weights', 'The Llama 3 weights are open source.'],
    ['weights', 'DeepSeek open-sourced the weights of DeepSeek-V3.'],
    ['weights', 'The weights and the code of Mixtral are open source.'],
    ['model', "Dolly 2.0's weights and training data are open source."],
    ['licence', 'DeepSeek-R1 is released under an open-source licence.'],
    ['licence', "Llama 3.1's license is open source."],
    ['code', 'The source code of Kimi K2 is open source.'],
    ['code', 'The training code and inference code of Kimi K2 are open source.'],
    ['training-code', 'Meta open-sourced the training code for Llama 3.'],
    ['inference-code', "Llama 3's inference code is open source."],
    ['data', 'The training data of OLMo 2 are open source.'],
  ] as const)('the %s: %s', (object, text) => {
    expect(analyze({ text }).map((claim) => claim.object)).toEqual([object]);
  });

  it.each(['The code around Llama 3 is open source.', 'The paper of Llama 3 is open source.'])(
    'nothing: %s',
    (text) => {
      expect(analyze({ text })).toEqual([]);
    },
  );
});
