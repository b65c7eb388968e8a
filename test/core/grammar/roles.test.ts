import { describe, expect, it } from 'vitest';
import { chunks } from '../read.ts';

/** Role and kind of the last name of a sentence. */
const last = (text: string) => chunks(text).findLast(({ type }) => type === 'name')?.values;

describe('the role of a name', () => {
  it.each([
    ['Llama 3 is small.', 'subject'],
    ['When Llama 3 came, they left.', 'subject'],
    ['They praise Llama 3.', 'object'],
    ['Zorb beats Llama 3.', 'comparand'],
    ['Zorb is unlike Llama 3.', 'comparand'],
    ['Zorb is based on Llama 3.', 'comparand'],
    ['It was written by Llama 3.', 'agent'],
    ['They try models such as Llama 3.', 'example'],
    ['Unlike closed models like Llama 3, it is small.', 'comparand'],
    ['A tool for Llama 3 is here.', 'oblique'],
    ['It is known as Llama 3.', 'free'],
    ['It is Llama 3.', 'free'],
    ['The release of Llama 3 is near.', 'subject'],
    ['The user of Llama 3 is here.', 'oblique'],
  ])('%j: %s', (text, expected) => {
    expect(last(text)?.role).toBe(expected);
  });
});

describe('the kind of a name', () => {
  it.each([
    ['Llama 3 is small.', 'exact'],
    ['Llama is a language model.', 'known'],
    ['DeepSeek is an AI lab.', 'maker'],
    ['Quorvex-70B is a language model.', 'nil'],
    ['Llama 3 and Gemma 2 are small.', 'known'],
  ])('%j: %s', (text, expected) => {
    expect(last(text)?.kind).toBe(expected);
  });
});
