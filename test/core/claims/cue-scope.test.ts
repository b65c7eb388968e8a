import { describe, expect, it } from 'vitest';
import { compileCue, cueSentence, isAsked, isGiven, reachesTrigger } from '@/src/core/claims/cue-scope.ts';
import type { CueRow } from '@/src/core/language.ts';
import { wordsOf } from '@/src/core/text/phrase-finder.ts';
import { passage } from '../read.ts';

const row: CueRow = {
  id: 'test',
  words: ['not', 'far from *', '^no', 'v2.'],
  sets: 'denied',
  direction: 'forward',
  reaches: ['predicate'],
  terminators: ['but', 'and', ',', '.'],
  pseudo: ['not only'],
};

/** Whether a cue that is in the text reaches its openness term. */
function reaches(text: string, changes: Partial<CueRow> = {}): boolean {
  const cue = compileCue({ ...row, ...changes });
  const read = passage(text);
  const [trigger] = read.triggers;
  const sentence = cueSentence(text, 0, read.read(0)?.chunks ?? []);
  return (
    trigger !== undefined && cue.words(wordsOf(text)).some((found) => reachesTrigger(cue, found, trigger, sentence))
  );
}

describe('a cue that reaches its term', () => {
  it.each<[string, Partial<CueRow>]>([
    ['Llama 3 is not open source.', {}],
    ['Llama 3 is not at all really open source.', {}],
    ['Llama 3 is not at all really open source.', { scope: 3 }],
    ['Llama 3 is far from truly open source.', {}],
    ['No open source here.', {}],
    // The commas and the "and" of a list or an aside end no clause.
    ['Not Llama 3, Gemma 2 and Phi-4 are open source.', {}],
    ['They do not make Grok, its chatbot, open source.', {}],
    ['Open source it is not.', { direction: 'backward' }],
  ])('%j, %j', (text, changes) => {
    expect(reaches(text, changes)).toBe(true);
  });
});

describe('a cue that does not', () => {
  it.each<[string, Partial<CueRow>]>([
    ['Llama 3 is not small but open source.', {}],
    ['Llama 3 is not small, they are open source.', {}],
    ['Llama 3 is not at all really open source.', { scope: 2 }],
    ['Open source it is not.', {}],
    ['Llama 3 is not open source.', { direction: 'backward' }],
    ['They say no open source.', {}],
    ['Llama 3 is knotty open source.', {}],
    ['Llama 3 v2.5 is open source.', {}],
  ])('%j, %j', (text, changes) => {
    expect(reaches(text, changes)).toBe(false);
  });
});

describe('the phrases of a cue', () => {
  const cue = compileCue(row);
  const found = (text: string): string[] => cue.words(wordsOf(text)).map(({ start, end }) => text.slice(start, end));
  it.each([
    ['it is not here', ['not']],
    ['it is far from the very best', ['far from the']],
    ['no, it is', ['no']],
    ['it is no model', []],
    ['nothing', []],
  ])('%j: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('know what only looks like one', () => {
    expect(cue.pseudo(wordsOf('it is not only small'))).toHaveLength(1);
    expect(cue.pseudo(wordsOf('it is not small'))).toHaveLength(0);
  });
});

it.each([
  [' open source?', true],
  [' open source', false],
  [' open source, they ask?', false],
  [' open source but small?', false],
])('the clause that goes on with %j is asked: %s', (rest, expected) => {
  expect(isAsked(compileCue(row), rest)).toBe(expected);
});

describe('a word that must come before the term', () => {
  const { given } = compileCue({ ...row, given: ['claims', 'says'] });
  const isBefore = (text: string): boolean => {
    const start = text.indexOf('open source');
    return given !== undefined && isGiven(given, text, { start, end: start + 11 });
  };
  it.each(['he claims it is open source', 'he says that one two three four five six open source'])('%j', (text) =>
    expect(isBefore(text)).toBe(true),
  );
  it.each([
    'he says that one two three four five six seven eight open source',
    'open source, he claims',
    'it is open source',
  ])('not %j', (text) => expect(isBefore(text)).toBe(false));
});
