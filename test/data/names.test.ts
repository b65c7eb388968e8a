import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameFinder } from './mentions.ts';

const { names, find } = nameFinder();
const modelsIn = (text: string): (string | null)[] =>
  find(text)
    .filter((mention) => mention.family !== null && !mention.maker)
    .map((mention) => mention.model);

describe('what a reader writes leads to the right record', () => {
  it.each([
    ['We ran Llama 3.3 70B Instruct overnight.', 'llama-3.3'],
    ["Meta's Llama is a large language model.", 'llama'],
    ['The LLaMA weights leaked within a week.', 'llama'],
    ['Qwen2.5-Coder-32B beats it.', 'qwen-2.5-most'],
    ['Qwen2.5-72B-Instruct has other terms.', 'qwen-2.5-72b'],
    ['Qwen2.5 3B is for research.', 'qwen-2.5-3b'],
    ['Qwen3-Max is served by API.', 'qwen-3-max'],
    ['DeepSeek-V3.1 thinks longer.', 'deepseek-v3.1'],
    ['DeepSeek V3-0324 came in March.', 'deepseek-v3-0324'],
    ['Then DeepSeek shook the market with R1.', 'deepseek-r1'],
    ['OpenAI released gpt-oss-120b.', 'gpt-oss'],
    ['Mixtral 8x22B needs memory.', 'mixtral'],
    ['Code Llama writes tests.', 'code-llama'],
    ['Tülu 3 was tuned in Seattle.', 'tulu-3'],
    ['SD3 draws hands badly.', 'stable-diffusion-3'],
    ['SDXL draws them better.', 'sdxl'],
    ['GPT-NeoX came before.', 'gpt-neox'],
    ['Mistral Large 2 is for research.', 'mistral-large-2'],
    ['Mistral Large 3 is not.', 'mistral-large-3'],
    ['Command R+ reads long texts.', 'command-r'],
    ['Command A+ is newer.', 'command-a-plus'],
    ['Phi-4 is small.', 'phi-4'],
    ['GPT-4o can see.', 'gpt-4o'],
    ['Gemma 3n runs on phones.', 'gemma-3n'],
    ['Falcon 180B was large.', 'falcon-180b'],
    ['Kimi K2.5 sees, too.', 'kimi-k2.5'],
    ['FLUX.1-dev is gated.', 'flux-1-dev'],
    ['FLUX.2-klein-4B is not.', 'flux-2-klein-4b'],
    ['Orca is an open-source language model.', 'orca'],
    ['Phi is an open-source LLM.', 'phi'],
    ['Granite is an open-source language model.', 'granite'],
    ['BGE is an open-source embedding model.', 'bge'],
    ['Bark is an open-source text-to-speech model.', 'bark'],
    ['Chroma is an open-source text-to-image model.', 'chroma'],
    ['Jamba 1.5 reads 256k tokens.', 'jamba-1.5'],
  ])('%s → %s', (text, model) => {
    expect(modelsIn(text)).toContain(model);
  });
});

it('finds no model in a hundred ordinary sentences', () => {
  const sentences = readFileSync(join(import.meta.dirname, 'homonyms.txt'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  expect(sentences.length).toBeGreaterThanOrEqual(100);
  expect(sentences.filter((sentence) => modelsIn(sentence).length > 0)).toEqual([]);
});

it('leads every alias to a record of its own family', () => {
  for (const [key, entries] of Object.entries(names.aliases)) {
    for (const { family, model } of entries) expect(names.models[model ?? family]?.family, key).toBe(family);
  }
});

interface Passage {
  text: string;
  phrases: { stance: string; models: string[]; unlisted?: string[]; optional?: string[] }[];
}

// The development corpus lies beside the repository on some machines only.
const corpus = join(import.meta.dirname, '../../../shared/corpus/dev.jsonl');
it.skipIf(!existsSync(corpus))('recognises at least 97 % of the names that the corpus asserts open', () => {
  const passages = readFileSync(corpus, 'utf8').trim().split('\n');
  const asserted = passages
    .map((line) => JSON.parse(line) as Passage)
    .flatMap(({ text, phrases }) =>
      phrases
        .filter((phrase) => phrase.stance === 'asserted')
        .flatMap(({ models, unlisted = [], optional = [] }) =>
          models.filter((name) => !unlisted.includes(name) && !optional.includes(name)).map((name) => ({ text, name })),
        ),
    );
  const found = asserted.filter(({ text, name }) => {
    const mentions = find(text).filter((mention) => mention.family !== null);
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (mentions.some((mention) => mention.start < at + name.length && mention.end > at)) return true;
    }
    return false;
  });
  expect(found.length / asserted.length).toBeGreaterThanOrEqual(0.97);
});
