import { borderBefore, borderBehind, unspaced } from '../text/word-boundaries.ts';
import { has, type Chunk } from '../grammar/chunk.ts';
import type { CueRow } from '../language.ts';
import { createPhraseFinder, wordsOf, type PhraseFinder } from '../text/phrase-finder.ts';
import type { Span } from '../../vocabulary/types.ts';

/** A cue with finders for its phrases. */
export interface CompiledCue {
  row: CueRow;
  words: PhraseFinder;
  pseudo: PhraseFinder;
  terminators: PhraseFinder;
  given?: PhraseFinder;
}

/** How many words away a `given` word may be. */
const givenReach = 8;

const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+');
/** One to four words, as many as a subject has. */
const someWords = '(?:[^\\s,;:]+\\s+){0,3}?[^\\s,;:]+';

const isUnspaced = new RegExp(unspaced, 'u');
/** A full stop ends a sentence; the one in "2.5" is part of a name. In "Llama不是" a word touches a foreign name. */
function edge(character: string, side: string): string {
  if (character === '.') return '(?!\\d)';
  return /[\p{L}\p{N}]/u.test(character) && !isUnspaced.test(character) ? side : '';
}

/** The source of a phrase: `*` means one to four words, `^` the beginning of the sentence. */
function phraseSource(written: string): string {
  const words = written.replace(/^\^/, '');
  return (
    (words === written ? edge(words.charAt(0), borderBefore()) : '^\\s*') +
    words.split('*').map(escape).join(someWords) +
    edge(words.charAt(words.length - 1), borderBehind)
  );
}

export function compileCue(row: CueRow): CompiledCue {
  return {
    row,
    words: createPhraseFinder(row.words, phraseSource),
    pseudo: createPhraseFinder(row.pseudo, phraseSource),
    terminators: createPhraseFinder(row.terminators, phraseSource),
    ...(row.given && { given: createPhraseFinder(row.given, phraseSource) }),
  };
}

const unspacedLetter = new RegExp(unspaced, 'gu');
const spacedWord = new RegExp(String.raw`(?!${unspaced})[\p{L}\p{N}](?:(?!${unspaced})[^\s])*`, 'gu');
/** Words between spaces; in scripts without spaces a letter counts as one. */
const countWords = (text: string): number =>
  (text.match(unspacedLetter)?.length ?? 0) + (text.match(spacedWord)?.length ?? 0);

/** A sentence as cues see it; spans are offsets in its text. */
export interface CueSentence {
  text: string;
  /** Lists of names: their "and" ends no clause. */
  lists: Span[];
  /** Asides between commas: what they hold ends no clause. */
  asides: Span[];
}

/** Asides between two commas, without a clause of their own: "Grok, its chatbot, open". */
function commaAsides(chunks: readonly Chunk[]): Span[] {
  const plain = ['name', 'noun', 'preposition'];
  return chunks.flatMap((comma, at) => {
    const length = comma.type === 'comma' ? chunks.slice(at + 1, at + 6).findIndex((c) => c.type === 'comma') : -1;
    const inside = chunks.slice(at + 1, at + 1 + length);
    const end = chunks[at + 1 + length]?.end;
    return length > 0 && end !== undefined && inside.every(({ type }) => plain.includes(type))
      ? [{ start: comma.start, end }]
      : [];
  });
}

/** @param start where the sentence starts in its passage */
export function cueSentence(text: string, start: number, chunks: readonly Chunk[]): CueSentence {
  const local = (span: Span): Span => ({ start: span.start - start, end: span.end - start });
  return {
    text,
    lists: chunks.filter((c) => c.type === 'name' && has(c, 'list')).map(local),
    asides: commaAsides(chunks).map(local),
  };
}

/** Whether the cue found at `cue` reaches the trigger: on its side, not too far, no terminator between them. */
export function reachesTrigger(
  { row, terminators }: CompiledCue,
  cue: Span,
  trigger: Span,
  sentence: CueSentence,
): boolean {
  const forward = row.direction === 'forward';
  if (forward ? cue.end > trigger.start : cue.start < trigger.end) return false;
  const from = forward ? cue.end : trigger.end;
  const to = forward ? trigger.start : cue.start;
  const between = sentence.text.slice(from, to);
  const passed = sentence.asides.filter((aside) => aside.start >= from && aside.end <= to);
  const ends = ({ start, end }: Span): boolean =>
    !sentence.lists.some((list) => list.start < from + start && from + end < list.end) &&
    !passed.some((aside) => aside.start <= from + start && from + end <= aside.end);
  if (terminators(wordsOf(between)).some(ends)) return false;
  return row.scope === undefined || countWords(between) <= row.scope;
}

/** Whether the clause that continues with `rest` ends in a question mark. */
export function isAsked({ terminators }: CompiledCue, rest: string): boolean {
  const [asked, mark] = rest.split('?', 2);
  return mark !== undefined && terminators(wordsOf(asked ?? '')).length === 0;
}

/** Whether one of the words precedes the trigger, eight words away at most. */
export const isGiven = (given: PhraseFinder, text: string, trigger: Span): boolean =>
  given(wordsOf(text.slice(0, trigger.start))).some(
    ({ end }) => countWords(text.slice(end, trigger.start)) <= givenReach,
  );
