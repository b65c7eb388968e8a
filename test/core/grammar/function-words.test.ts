import { describe, expect, it } from 'vitest';
import { determinesNoun, functionWord, isAfterthought, isStranded } from '@/src/core/grammar/function-words.ts';
import { sentence, unfolded } from '../read.ts';

/** The chunk that the first word of a text makes: its type and features. */
function made(text: string): string {
  const [term, next, afterNext] = sentence(text).terms;
  const chunk = term && functionWord(term, next, afterNext);
  return chunk ? [chunk.type, ...Object.values(chunk.values)].join(' ') : '';
}

describe('a function word', () => {
  it.each([
    ['of Llama 3', 'preposition of'],
    ['unlike Llama 3', 'preposition than'],
    ['such as Llama 3', 'preposition like'],
    ['and Llama 3', 'and'],
    ['but Llama 3', 'but'],
    ['if it is', 'if'],
    ['which is', 'relative'],
    ['they are', 'pronoun plural'],
    ['it is', 'pronoun singular'],
    ['you are', 'person'],
    ['both are', 'pronoun plural'],
    ['the former is', 'pronoun singular former'],
    // A conjunction before a clause, a preposition before a noun.
    ['until it is', 'if'],
    ['until Llama 3 is', 'if'],
    ['until May', 'preposition general'],
  ])('%j makes %j', (text, expected) => {
    expect(made(text)).toBe(expected);
  });

  it.each(['both Llama 3 and Gemma 2', 'model', 'zorb', 'is', 'the model'])('%j makes none', (text) => {
    expect(made(text)).toBe('');
  });
});

describe('an adverb at the end', () => {
  const ends = (text: string): boolean => {
    const [term, next] = sentence(text).terms;
    return term !== undefined && isStranded(term, next);
  };
  it.each(['before', 'before, it', 'yet, it'])('%j', (text) => expect(ends(text)).toBe(true));
  it.each(['before Llama 3', 'of', 'yet it', 'model'])('not %j', (text) => expect(ends(text)).toBe(false));
});

describe('a contrast as an afterthought', () => {
  const after = (before: string, text: string): boolean => {
    const [term, next] = sentence(text).terms;
    return term !== undefined && isAfterthought(term, next, unfolded(before).at(-1));
  };
  it.each([
    ['the largest model', 'yet'],
    ['the largest model', 'yet and'],
    ['the model', 'though'],
  ])('%j %j', (before, text) => expect(after(before, text)).toBe(true));
  it.each([
    ['the model', 'but it'],
    ['is', 'though'],
    ['the model', 'model'],
  ])('not %j %j', (before, text) => expect(after(before, text)).toBe(false));
});

describe('"this", "that" and "these"', () => {
  const determines = (before: string, text: string): boolean =>
    determinesNoun(sentence(text), 0, before === '' ? undefined : unfolded(before).at(-1));
  it.each([
    ['', 'this model is'],
    ['', 'this fully open-source model'],
    ['', 'these three models'],
    ['', 'that model'],
    ['with', 'that model'],
  ])('%j %j: before a noun', (before, text) => expect(determines(before, text)).toBe(true));
  it.each([
    ['', 'this is'],
    ['', 'these are'],
    ['a model', 'that model'],
    ['they say', 'that model'],
    ['', 'model'],
  ])('%j %j: not', (before, text) => expect(determines(before, text)).toBe(false));
});
