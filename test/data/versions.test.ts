import { expect, it } from 'vitest';
import type { OpennessClass } from '../../src/core/types.ts';
import { nameFinder } from './mentions.ts';

const { names, find } = nameFinder();

/** Where licence or components differ between versions, each name leads to its own record, whose class is its own. */
const versions: [OpennessClass, ...[string, string][]][] = [
  ['open-source', ['SmolLM3', 'smollm-3']],
  ['open-source-candidate', ['SmolLM2', 'smollm-2']],
  [
    'open-weight-permissive',
    ['Gemma 4', 'gemma-4'],
    ['Qwen3-Coder', 'qwen-3-coder'],
    ['Jamba 0.1', 'jamba-0.1'],
    ['Jamba2', 'jamba-2'],
    ['Qwen2.5-7B', 'qwen-2.5-most'],
    ['Qwen2.5-32B-Instruct', 'qwen-2.5-most'],
    ['Qwen3.8-27B', 'qwen-3.8-27b'],
    ['Command A+', 'command-a-plus'],
    ['GLM-5.2', 'glm-5'],
    ['FLUX.1 schnell', 'flux-1-schnell'],
    ['FLUX.2 klein 4B', 'flux-2-klein-4b'],
    ['FLUX.2-klein-4B', 'flux-2-klein-4b'],
    ['MiniMax M2', 'minimax-m2'],
    ['DeepSeek-V3-0324', 'deepseek-v3-0324'],
    ['DeepSeek-R1-Distill-Qwen-32B', 'deepseek-r1-distill-qwen'],
    ['DeepSeek-R1', 'deepseek-r1'],
    ['Falcon 7B', 'falcon-40b'],
    ['Falcon-40B', 'falcon-40b'],
    ['Mistral 7B', 'mistral-7b'],
    ['Mistral NeMo', 'mistral-nemo'],
    ['Mistral Small 3.1', 'mistral-small-3'],
    ['Mistral Large 3', 'mistral-large-3'],
    ['Ministral 3', 'ministral-3'],
    ['Mixtral 8x22B', 'mixtral'],
    ['Codestral Mamba', 'codestral-mamba'],
    ['Mathstral', 'mathstral'],
    ['Devstral Small', 'devstral-small'],
    ['Magistral Small', 'magistral-small'],
    ['HY-MT2', 'hy-mt2'],
  ],
  ['open-weight-near-permissive', ['Kimi K2', 'kimi-k2'], ['Kimi K2 Thinking', 'kimi-k2']],
  [
    'open-weight-restricted',
    ['GLM-5.3', 'glm-5.3'],
    ['GLM-4-9B', 'glm-4-9b'],
    ['Gemma 1', 'gemma-1'],
    ['Gemma-2-9B', 'gemma-2'],
    ['Gemma 3 27B', 'gemma-3'],
    ['Jamba 1.5 Large', 'jamba-1.5'],
    ['Qwen2.5-72B-Instruct', 'qwen-2.5-72b'],
    ['Qwen3.8-Max', 'qwen-3.8-max'],
    ['Qwen3.8-Flash-Next', 'qwen-3.8-flash-next'],
    ['MiniMax M2.5', 'minimax-m2.5'],
    ['MiniMax M3', 'minimax-m3'],
    ['Kimi K3', 'kimi-k3'],
    ['DeepSeek-R1-Distill-Llama-70B', 'deepseek-r1-distill-llama-70b'],
    ['Falcon 180B', 'falcon-180b'],
    ['Falcon 3', 'falcon-3'],
    ['Devstral 2', 'devstral-2'],
    ['Mistral Medium 3.5', 'mistral-medium-3.5'],
    ['InternLM-XComposer2', 'internlm-xcomposer'],
  ],
  [
    'open-weight-noncommercial',
    ['Qwen2.5 3B', 'qwen-2.5-3b'],
    ["Cohere's Command A", 'command-a'],
    ['FLUX.1 dev', 'flux-1-dev'],
    ['FLUX.2 dev', 'flux-2-dev'],
    ['FLUX.2 klein 9B', 'flux-2-klein-9b'],
    ['MiniMax M2.7', 'minimax-m2.7'],
    ['Mistral Large 2', 'mistral-large-2'],
    ['Codestral 22B', 'codestral-22b'],
    ['Ministral 8B', 'ministral-8b-2410'],
    ['Starling-LM-7B-alpha', 'starling-alpha'],
    ['OuteTTS-0.2-500M', 'outetts-0.2'],
  ],
  [
    'closed',
    ['FLUX.2 pro', 'flux-2-pro'],
    ['Mistral Medium 3', 'mistral-medium-3'],
    ['Magistral Medium', 'magistral-medium'],
    ['Qwen2.5-Max', 'qwen-2.5-max'],
  ],
  [
    'depends',
    ['GLM-4', 'glm-4'],
    ['SmolLM', 'smollm'],
    ['Qwen2.5', 'qwen-2.5'],
    ['Qwen3.8', 'qwen-3.8'],
    ['FLUX.1', 'flux-1'],
    ['FLUX.2', 'flux-2'],
    ['DeepSeek V3', 'deepseek-v3'],
    ['DeepSeek-R1-Distill', 'deepseek-r1-distill'],
    ['Mistral Large', 'mistral-large'],
  ],
];

it.each(versions.flatMap(([openness, ...rows]) => rows.map(([name, id]) => [name, id, openness] as const)))(
  '%s is %s: %s',
  (name, id, openness) => {
    const mentions = find(`The new AI model ${name} is a large language model.`).filter(
      (mention) => mention.family !== null && !mention.maker,
    );
    expect(mentions.map(({ model }) => model)).toEqual([id]);
    expect(names.models[id]?.class).toBe(openness);
  },
);
