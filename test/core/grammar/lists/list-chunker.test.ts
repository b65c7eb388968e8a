import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engine.ts';
import { readerOf, typesOf } from '../../read.ts';

const german = readerOf(engineOf('de').language);
const types = (text: string): string => typesOf(german.chunks(text));

describe('a sentence of a language that is read by lists', () => {
  it.each([
    ['Llama 3 ist quelloffen.', 'name copula open'],
    ['Llama 3 und Gemma 2 sind quelloffen.', 'name copula open'],
    ['Das ist quelloffen.', 'pronoun copula open'],
    ['Das quelloffene Modell heißt Llama 3.', 'open verb name'],
    ['Werkzeuge für Llama 3 sind quelloffen.', 'noun preposition name copula open'],
    ['Llama 3, das quelloffen ist, ist hier.', 'name comma relative open copula comma copula'],
    ['Das Modell von Meta ist quelloffen.', 'noun preposition noun copula open'],
  ])('%j: %s', (text, expected) => {
    expect(types(text)).toBe(expected);
  });
});
