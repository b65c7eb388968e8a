import { describe, expect, it } from 'vitest';
import type { ModelRow } from '@/src/vocabulary/types.ts';
import { findable, fold, search } from '@/src/ui/dataset/search.ts';

const row = (name: string, more: Partial<ModelRow> = {}): ModelRow => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  makers: ['Meta'],
  class: 'open-weight-restricted',
  states: 'pcppuop',
  licence: 'llama-3.1',
  ...more,
});
const all = findable({
  models: [
    row('Code Llama'),
    row('Llama 3.1'),
    row('Llama'),
    row('OLMo 2', { makers: ['Ai2'], class: 'open-source', licence: 'Apache-2.0' }),
    row('Mistral 7B', { makers: ['Mistral AI'], class: 'open-weight-permissive', licence: 'Apache-2.0' }),
    row('Voxtral Élan', { makers: ['Mistral AI'], licence: null }),
    row('MetaCLIP', { makers: ['Somebody'], licence: null }),
    row('Claude', { id: 'claude', makers: ['Anthropic'], class: 'closed', licence: null, umbrella: true }),
    row('Claude', { id: 'claude-1', makers: ['Anthropic'], class: 'closed', licence: null }),
  ],
  licences: { 'Apache-2.0': { name: 'Apache License 2.0', models: 2 }, 'llama-3.1': { name: 'Llama 3.1', models: 3 } },
});
const found = (typed: string, openness: ModelRow['class'] | null = null) =>
  search(all, typed, openness).map(({ name }) => name);

describe('searching the dataset', () => {
  it.each([
    ['llama', ['Llama', 'Llama 3.1', 'Code Llama']],
    ['LLAMA-3', ['Llama 3.1', 'Code Llama', 'Llama']],
    ['mistral', ['Mistral 7B', 'Voxtral Élan']],
    ['apache olmo', ['OLMo 2']],
    ['elan', ['Voxtral Élan']],
    ['mistral7b', ['Mistral 7B']],
    ['meta', ['Code Llama', 'Llama 3.1', 'Llama', 'MetaCLIP']],
    ['claude', ['Claude']],
    ['  ', ['Code Llama', 'Llama 3.1', 'Llama', 'OLMo 2', 'Mistral 7B', 'Voxtral Élan', 'MetaCLIP', 'Claude']],
    ['nothing like it', []],
  ])('%j finds %j', (typed, names) => expect(found(typed)).toEqual(names));

  it('keeps to a class', () => {
    expect(found('', 'open-source')).toEqual(['OLMo 2']);
    expect(found('llama', 'open-source')).toEqual([]);
  });

  it('folds case, accents and hyphens', () => {
    expect(fold(' Élan–Vital_2-B ')).toBe('elan vital 2 b');
  });
});
