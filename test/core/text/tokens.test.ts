import { describe, expect, it } from 'vitest';
import { createLexicon } from '@/src/core/text/lexicon.ts';
import { dropAsides, tokenise, type Mark, type Token } from '@/src/core/text/tokens.ts';
import { english } from '../engine.ts';

const { ownerEnding } = createLexicon(english);

/** Tokens of a text in which "Zorb" is a mention and "open-source" a trigger. */
function tokens(text: string): Token[] {
  const marks = [...text.matchAll(/Zorbs?|open-source/g)].map(({ 0: words, index }, number): Mark => ({
    start: index,
    end: index + words.length,
    kind: words.startsWith('Zorb') ? 'mention' : 'trigger',
    index: number,
  }));
  return tokenise(text, { start: 0, end: text.length }, marks, ownerEnding);
}

describe('tokens', () => {
  it.each([
    ['a 405-billion-parameter model', ['a', '405-billion-parameter', 'model']],
    ["it's 50% off", ["it's", '50%', 'off']],
    ['see https://example.org/a-b (now)', ['see', '(', 'now', ')']],
    ['a non-open-source one', ['a', '-', 'open-source', 'one']],
    ['one, two; three', ['one', ',', 'two', ';', 'three']],
  ])('%j', (text, expected) => {
    expect(tokens(text).map((token) => token.text)).toEqual(expected);
  });

  it.each([
    ["Zorb's size", true, ''],
    ["ZORB'S Zorb'S size", true, ''],
    ["Zorbs' size", true, ''],
    // A quotation mark is no owner's.
    ["'Zorb' is small", false, ''],
    ["'Zorb'가", false, ''],
    ['Zorb-based tools', false, 'based'],
  ])('%j: owner %s, joined %j', (text, possessive, tail) => {
    const mention = tokens(text).find(({ kind }) => kind === 'mention');
    expect(mention).toMatchObject({ possessive, tail });
  });

  it('drops brackets in which nothing matters', () => {
    const kept = (text: string): string =>
      dropAsides(tokens(text), ({ kind }) => kind === 'mention')
        .map((token) => token.text)
        .join(' ');
    expect(kept('a model (by some (other) firm) wins')).toBe('a model wins');
    expect(kept('a model (Zorb) wins')).toBe('a model ( Zorb ) wins');
    expect(kept('a model (never closed')).toBe('a model ( never closed');
  });
});
