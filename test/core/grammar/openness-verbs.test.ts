import { describe, expect, it } from 'vitest';
import { sentence } from '../read.ts';

const form = (text: string): string | undefined => [...sentence(text).verbal.values()][0];

describe('an openness term is a verb', () => {
  it.each([
    ['they open-sourced it', 'past'],
    ['Meta has open-sourced weights', 'past'],
    ['Meta open-sourced in May', 'past'],
    ['Meta open-sourced weights', 'past'],
    ['open-sourcing Llama 3', 'gerund'],
    ['she open-sources models', 'third'],
    ['they will open-source Llama 3', 'infinitive'],
    ['they want to open-source it', 'infinitive'],
    ['we open-source checkpoints', 'infinitive'],
    ['labs open-source their models', 'infinitive'],
    ['they train and open-source a model', 'infinitive'],
  ])('%j: %s', (text, expected) => {
    expect(form(text)).toBe(expected);
  });
});

describe('an openness term is no verb', () => {
  it.each([
    'it was open-sourced',
    'a new open-sourced model',
    "Meta's open-sourced model",
    'it has open-source weights',
    'they switched to open source',
    'from GPT-3.5 to open-source Gemma 2',
    'it gives us open-source checkpoints',
    'the open-source model Llama 3',
    'Llama 3 is open source',
  ])('%j', (text) => {
    expect(form(text)).toBeUndefined();
  });
});
