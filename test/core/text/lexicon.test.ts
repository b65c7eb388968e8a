import { describe, expect, it } from 'vitest';
import { createLexicon, unlisted } from '@/src/core/text/lexicon.ts';
import { english } from '../engine.ts';

const lexicon = createLexicon(english, ['Zorb Labs']);

describe('the lexicon of English', () => {
  it.each([
    ['models', 'noun.model', true],
    ['model', 'noun.model', false],
    ['zorb labs', 'noun.firm', false],
    ['released', 'verb.release', false],
  ])('%s is %s, plural %s', (word, kind, plural) => {
    const entry = lexicon.entry(word);
    expect(entry.kinds).toContain(kind);
    expect(entry.kinds).toContain(kind.split('.')[0]);
    expect(entry.plural).toBe(plural);
  });

  it('knows no word that is in no list, nor one of every object', () => {
    for (const word of ['zorbification', 'constructor', 'toString']) expect(lexicon.entry(word)).toBe(unlisted);
  });

  it.each(['zorbs', 'gadgets'])('%s looks plural', (word) => expect(lexicon.isPlural(word)).toBe(true));
  it.each(['glass', 'ss', 'is', 'series', 'zorb'])('%s does not', (word) => expect(lexicon.isPlural(word)).toBe(false));
  it.each(['outclasses', 'zorbed'])('%s looks like a verb', (word) => expect(lexicon.looksVerbal(word)).toBe(true));
  it.each(['compress', 'zorb', 'red'])('%s does not', (word) => expect(lexicon.looksVerbal(word)).toBe(false));

  it.each([
    ["lab's", 'lab'],
    ["labs'", 'labs'],
    ['labs', undefined],
  ])('the owner in %s is %s', (word, owner) => expect(lexicon.owner(word)).toBe(owner));

  it.each([
    ["it's", ['it', "'s"]],
    ["they've", ['they', "'ve"]],
    ["lab's", undefined],
  ])('%s is %j', (word, parts) => expect(lexicon.contraction(word)).toEqual(parts));

  it('knows what longer phrases begin with', () => {
    expect(lexicon.begins('a number')).toBe(true);
    expect(lexicon.begins('number a')).toBe(false);
  });
});
