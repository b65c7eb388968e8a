import { describe, expect, it } from 'vitest';
import { sentence } from '../read.ts';

const terms = (text: string): string[] => sentence(text).terms.map(({ lower }) => lower);
const [of, quoted] = [
  (text: string, word: string) => sentence(text).terms.find(({ lower }) => lower === word),
  (text: string) =>
    sentence(text)
      .terms.filter((term) => term.quoted)
      .map((term) => term.text),
];

describe('the terms of a sentence', () => {
  it.each([
    // Phrases of the lexicon are one term.
    ['such as Llama 3', ['such as', 'llama 3']],
    ['one of the models', ['one of the', 'models']],
    ['in one of them', ['in', 'one of', 'them']],
    // Contractions become two, owners lose their ending.
    ["it's small", ['it', "'s", 'small']],
    ["the model's weights", ['the', 'model', 'weights']],
    // Quotation marks are dropped, other marks are not.
    ['an "open-source" model', ['an', 'open-source', 'model']],
    ['Llama 3, small', ['llama 3', ',', 'small']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it.each([
    ['the Models', 'models', { capital: true, plural: true, possessive: false }],
    ['the model', 'model', { capital: false, plural: false, possessive: false }],
    ["the model's weights", 'model', { possessive: true, plural: false }],
    ['many zorbs', 'zorbs', { plural: true, classes: [] }],
    ['a zorb', 'zorb', { plural: false, classes: [] }],
    ['a code-model', 'code-model', { lastPart: expect.arrayContaining(['noun.model']) as string[] }],
  ])('%j: %s is %j', (text, word, expected) => {
    expect(of(text, word)).toMatchObject(expected);
  });

  it('point at their place in the text', () => {
    const text = "one of the model's  new weights";
    expect(sentence(text).terms.map(({ start, end }) => text.slice(start, end))).toEqual([
      'one of the',
      "model's",
      'new',
      'weights',
    ]);
  });
});

describe('what is in quotation marks', () => {
  it.each([
    ['an "open-source" model', ['open-source']],
    ['a model that is "open source," they say', ['open source', ',']],
    // A sentence, a name and a mark without its second quote no term.
    ['they say "it is open source and it is free for all"', []],
    ['they say "Llama 3 is open source"', []],
    ['a 5" open-source screen', []],
    ['an open-source model', []],
  ])('%j', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});
