import type { Assessed, Block } from '@/src/vocabulary/types.ts';
import { claimOf } from './samples.ts';

export const checkedText = `The ministry prefers open-source models such as Llama 4 and gpt-oss for its offices.
A second paragraph speaks of something else.
OLMo 2 is open-source, and Llama 4 is called open-source again.`;

/** Claims where the words stand; the models are those of the sentence. */
export const checked = async (blocks: Block[]): Promise<Assessed> => ({
  ok: true,
  value: blocks.map(({ text }) => {
    const models = [...(text.includes('OLMo') ? ['olmo-2'] : []), ...(text.includes('Llama') ? ['llama-4'] : [])];
    const start = text.indexOf('open-source');
    return models.length === 0 ? [] : [{ ...claimOf(models, text).assessment, start, end: start + 11 }];
  }),
});
