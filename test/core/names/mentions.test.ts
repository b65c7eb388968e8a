import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/core/text/lexicon.ts';
import { createMentionFinder } from '../../../src/core/names/mentions.ts';
import { english, names } from '../engine.ts';

const find = createMentionFinder(names, english, createLexicon(english));
/** Names in a text with the model each is read as, `nil` where the dataset has none; unsure ones left out. */
const read = (text: string, context = text): string[] =>
  find(text, context.toLowerCase())
    .filter((mention) => mention.sure)
    .map((mention) => `${text.slice(mention.start, mention.end)} = ${mention.model ?? 'nil'}`);

describe('names with what belongs to them', () => {
  it.each([
    ['The model Llama 3.1 405B is large.', ['Llama 3.1 405B = llama-3.1']],
    ['We ran llama-3.1-8b-instruct, a model.', ['llama-3.1-8b-instruct = llama-3.1']],
    ['We ran Qwen2.5-Coder-32B.', ['Qwen2.5-Coder-32B = qwen-2.5-most']],
    ['DeepSeek-R1 thinks.', ['DeepSeek-R1 = deepseek-r1']],
    ['gpt-oss-120b is here.', ['gpt-oss-120b = gpt-oss']],
    ['Mixtral 8x22B is here.', ['Mixtral 8x22B = mixtral']],
    ['The model meta-llama/Llama-3 is here.', ['Llama-3 = llama-3']],
    ['Of the models, Gemma 2 9B and 27B differ.', ['Gemma 2 9B = gemma-2']],
    ['我们用Qwen2.5-7B写的模型', ['Qwen2.5-7B = qwen-2.5-most']],
    ['이 모델 Llama 3는 크다', ['Llama 3 = llama-3']],
    ['FLUX.2 [klein] 4B draws.', ['FLUX.2 [klein] 4B = flux-2-klein-4b']],
    ["The model is OpenAI's Whisper large-v3.", ["OpenAI's Whisper large-v3 = whisper"]],
    ['FLUX.1 [dev] draws.', ['FLUX.1 [dev] = flux-1-dev']],
    ['The model Qwen2.5 mini is here.', ['Qwen2.5 mini = qwen-2.5']],
    ['The model Qwen2.5 mini app is here.', ['Qwen2.5 = qwen-2.5']],
    ['With the model Qwen2.5 it is easy.', ['Qwen2.5 = qwen-2.5']],
    ['The model Llama 3 [1] writes.', ['Llama 3 = llama-3']],
    ['DeepseekV3 and Deep Seek R1 are models.', ['DeepseekV3 = deepseek-v3', 'Deep Seek R1 = deepseek-r1']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('homonyms need a second signal', () => {
  it.each([
    ['A llama stood on the farm, by the open source of the river.', []],
    ['SpaceX flew Falcon 9.', []],
    ['Whisper is a word.', []],
    ['Claude Monet painted the lake.', []],
    ['The letter phi stands for the mean.', []],
  ])('none in: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('finds it in the passage, the heading or the title', () => {
    expect(read('Whisper hears Danish.')).toEqual([]);
    expect(read('Whisper hears Danish.', 'Speech recognition with OpenAI\nWhisper hears Danish.')).toEqual([
      'Whisper = whisper',
    ]);
  });

  it('finds it in the company of a list', () => {
    expect(read('They chose Mixtral, Falcon and Phi-3.')).toEqual([
      'Mixtral = mixtral',
      'Falcon = falcon',
      'Phi-3 = phi-3',
    ]);
  });
});

describe('what only holds a model’s name', () => {
  it.each([
    ['Claude Code writes tests for the model.', []],
    ['whisper.cpp runs the model.', []],
    ['The Llama Stack serves models.', []],
    ['Qwen-Agent-X serves models.', []],
    ['The Qwen-Based model serves.', ['Qwen = qwen']],
    ['Ollama serves models.', []],
    ['Thanks to @DeepSeek for the model.', []],
  ])('no mention in: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['Zorb-Mixtral copies the model.', 'Zorb-Mixtral = nil'],
    ['Quorvex-70B knows medicine.', 'Quorvex-70B = nil'],
    ['Quorvex 6B is fast.', 'Quorvex 6B = nil'],
    ['ZorbVLM2 sees.', 'ZorbVLM2 = nil'],
    ['Zorb-ALL-9B writes code.', 'Zorb-ALL-9B = nil'],
    ['The model Zorb-4.1V-9B-Base sees.', 'Zorb-4.1V-9B-Base = nil'],
    ['Llama-3-Zorb sings.', 'Llama-3-Zorb = nil'],
    ['The model Gemma-z 4.5 hears.', 'Gemma-z 4.5 = nil'],
  ])('a name of its own, never a wrong family: %s', (text, expected) => {
    expect(read(text)).toContain(expected);
  });
});

describe('a version that the dataset does not hold', () => {
  it('falls back to the family only where all its versions share a class', () => {
    const [llama] = find('The model Llama 17 is a rumour.', 'the model llama 17 is a rumour.');
    expect(llama).toMatchObject({ family: 'llama', model: null });
    const [claude] = find('The model Claude 17 is a rumour.', 'the model claude 17 is a rumour.');
    expect(names.models[claude?.model ?? '']?.class).toBe('closed');
  });
});
