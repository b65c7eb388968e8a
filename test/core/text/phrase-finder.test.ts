import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createPhraseFinder, wordsOf } from '@/src/core/text/phrase-finder.ts';

const sourceOf = (phrase: string): string => `(?<![\\p{L}\\p{N}])${phrase.replaceAll(' ', '\\s+')}(?![\\p{L}\\p{N}])`;
const find = (phrases: string[], text: string): string[] =>
  createPhraseFinder(phrases, sourceOf)(wordsOf(text)).map(({ start, end }) => text.slice(start, end));

describe('finding phrases', () => {
  it('finds them in order, whatever their case', () => {
    expect(find(['is not', 'never'], 'It NEVER was, and it Is  not.')).toEqual(['NEVER', 'Is  not']);
  });

  it('takes of two that start together the one that is listed first', () => {
    expect(find(['not', 'not only'], 'not only')).toEqual(['not']);
    expect(find(['not only', 'not'], 'not only')).toEqual(['not only']);
  });

  it('keeps the offsets of a text whose lower case is longer', () => {
    expect(find(['never'], 'İİİ never')).toEqual(['never']);
  });

  it('finds what one expression with all of them as alternatives finds', () => {
    const word = fc.constantFrom('not', 'only', 'if', 'so-called', "isn't", 'ever');
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const text = fc.array(fc.oneof(word, fc.constantFrom(',', 'Not', 'x', '')), { maxLength: 12 });
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { minLength: 1, maxLength: 6 }), text, (phrases, words) => {
        const written = words.join(' ');
        const all = new RegExp(phrases.map(sourceOf).join('|'), 'giu');
        expect(find(phrases, written)).toEqual([...written.matchAll(all)].map(([hit]) => hit));
      }),
    );
  });

  it('compiles a phrase when a text first holds all its words, once', () => {
    const compile = vi.fn<(phrase: string) => string>(sourceOf);
    const finder = createPhraseFinder(['about to', 'not yet', 'no longer'], compile);
    for (const text of ['It is not about time.', 'Not yet.', 'It is not there yet; not yet.']) finder(wordsOf(text));
    expect(compile.mock.calls.map(([phrase]) => phrase)).toEqual(['not yet']);
  });
});
