import { describe, expect, it } from 'vitest';
import { chunks, typesOf } from '../../read.ts';

describe('brackets in the chunks of a sentence', () => {
  it.each([
    ['[Llama 3] is open source', 'name copula open'],
    ['Llama 3 was [open source]', 'name copula open'],
    ['Meta (Llama 3) is small', 'name copula noun'],
    ['Llama 3 (a text model) is open source', 'name copula open'],
  ])('%j: %s', (text, expected) => {
    expect(typesOf(chunks(text))).toBe(expected);
  });
});
