import { borderBefore, borderBehind } from '../text/word-boundaries.ts';
import { has, type Chunk } from '../grammar/chunk.ts';
import type { CueRow, Exposure } from '../language.ts';
import type { Passage } from '../grammar/passage.ts';
import { createPhraseFinder, wordsOf, type PhraseFinder } from '../text/phrase-finder.ts';
import type { Span, Stance } from '../../vocabulary/types.ts';

/** What a trigger's chunk says of its target: a definite noun phrase presupposes, a predicate or verb asserts. */
export function exposureOf(chunks: readonly Chunk[], at: number): Exposure {
  const open = chunks[at];
  const next = chunks[at + 1];
  // "Is Llama open source?": the copula stands before its subject.
  const inverted = chunks[at - 1]?.type === 'name' && chunks[at - 2]?.type === 'copula';
  const before = chunks[inverted ? at - 2 : at - 1];
  if (!open || !has(open, 'plain')) return has(open, 'past') ? 'past' : 'verb';
  if (has(open, 'licence') && before?.type === 'preposition') return 'predicate';
  if (has(open, 'bare')) return next?.type === 'name' ? 'modifier' : 'predicate';
  const complement =
    before?.type === 'copula' ||
    has(before, 'as') ||
    (before?.type === 'preposition' && has(open, 'licence')) ||
    (before?.type === 'verb' && (has(before, 'release') || has(before, 'make')));
  const vague = has(open, 'indefinite') || has(open, 'undetermined');
  if (complement && vague && next?.type !== 'name') return 'indefinite';
  if (has(open, 'status') || has(open, 'quality')) return 'status';
  return before?.type === 'copula' ? 'complement' : 'definite';
}

/** Asides between two commas, without a clause of their own: "Grok, its chatbot, open". */
function asides(chunks: readonly Chunk[]): Span[] {
  return chunks.flatMap((comma, at) => {
    const length = comma.type === 'comma' ? chunks.slice(at + 1, at + 6).findIndex((c) => c.type === 'comma') : -1;
    const plain = ['name', 'noun', 'preposition'];
    const inside = chunks.slice(at + 1, at + 1 + length);
    const end = chunks[at + 1 + length]?.end;
    return length > 0 && end !== undefined && inside.every(({ type }) => plain.includes(type))
      ? [{ start: comma.start, end }]
      : [];
  });
}

const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+');
/** One to four words, as many as a subject has. */
const someWords = '(?:[^\\s,;:]+\\s+){0,3}?[^\\s,;:]+';
const bounded = (written: string): string => {
  // A full stop ends a sentence; the one in "2.5" is part of a name.
  const edge = (character: string, side: string): string =>
    /[\p{L}\p{N}]/u.test(character) ? side : character === '.' ? '(?!\\d)' : '';
  const words = written.replace(/^\^/, '');
  return (
    (words === written ? edge(words.charAt(0), borderBefore()) : '^\\s*') +
    words.split('*').map(escape).join(someWords) +
    edge(words.charAt(words.length - 1), borderBehind)
  );
};

interface CompiledCue {
  row: CueRow;
  words: PhraseFinder;
  pseudo: PhraseFinder;
  terminators: PhraseFinder;
  given?: PhraseFinder;
}

/** Decides the stance of the trigger `span` in a sentence of a passage. */
export type StanceFinder = (
  passage: Passage,
  sentence: number,
  span: Span,
  exposure: Exposure,
  quoted: boolean,
) => Stance;

/** Compiles the ConText table of a language once. */
export function createStanceFinder(cues: readonly CueRow[]): StanceFinder {
  const compiled: CompiledCue[] = cues.map((row) => ({
    row,
    words: createPhraseFinder(row.words, bounded),
    pseudo: createPhraseFinder(row.pseudo, bounded),
    terminators: createPhraseFinder(row.terminators, bounded),
    ...(row.given && { given: createPhraseFinder(row.given, bounded) }),
  }));

  const inScope = (
    { row, terminators }: CompiledCue,
    cue: Span,
    trigger: Span,
    text: string,
    lists: readonly Span[],
    around: readonly Span[],
  ): boolean => {
    const from = row.direction === 'forward' ? cue.end : trigger.end;
    const between = text.slice(from, row.direction === 'forward' ? trigger.start : cue.start);
    if (row.direction === 'forward' ? cue.end > trigger.start : cue.start < trigger.end) return false;
    // The "and" of "X and Y" ends no clause, nor does an aside that begins and ends on the way.
    const passed = around.filter((aside) => aside.start >= from && aside.end <= from + between.length);
    const ends = ({ start, end }: Span): boolean =>
      !lists.some((list) => list.start < from + start && from + end < list.end) &&
      !passed.some((aside) => aside.start <= from + start && from + end <= aside.end);
    if (terminators(wordsOf(between)).some(ends)) return false;
    return row.scope === undefined || (between.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0) <= row.scope;
  };
  /** Whether the clause that `rest` goes on with ends in a question mark. */
  const isAsked = ({ terminators }: CompiledCue, rest: string): boolean => {
    const [asked, mark] = rest.split('?', 2);
    return mark !== undefined && terminators(wordsOf(asked ?? '')).length === 0;
  };
  /** Whether one of the words stands before the trigger, eight words away at most. */
  const isGiven = (given: PhraseFinder, text: string, trigger: Span): boolean =>
    given(wordsOf(text.slice(0, trigger.start))).some(
      ({ end }) => (text.slice(end, trigger.start).match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0) <= 8,
    );
  return (passage, sentence, span, exposure, quoted) => {
    const here = passage.sentences[sentence];
    const next = passage.sentences[sentence + 1];
    if (!here) return 'asserted';
    const text = passage.text.slice(here.start, here.end);
    const trigger = { start: span.start - here.start, end: span.end - here.start };
    const own = wordsOf(text);
    const chunks = passage.read(sentence)?.chunks ?? [];
    const local = ({ start, end }: Span): Span => ({ start: start - here.start, end: end - here.start });
    const lists = chunks.filter((c) => c.type === 'name' && has(c, 'list')).map(local);
    const around = asides(chunks).map(local);
    const behind = wordsOf(next ? passage.text.slice(next.start, next.end) : '');
    let stance: Stance = 'asserted';
    for (const cue of compiled) {
      // A definite noun phrase behind a copula takes less for granted than elsewhere, never more.
      const reached = [exposure, ...(exposure === 'complement' ? (['definite'] as const) : [])];
      if (!reached.some((kind) => cue.row.reaches.includes(kind)) || (cue.row.quoted === true && !quoted)) continue;
      if (cue.row.question === true && !isAsked(cue, text.slice(trigger.end))) continue;
      const elsewhere = cue.row.direction === 'next-sentence';
      const where = elsewhere ? behind : own;
      const pseudo = cue.pseudo(where);
      const holds = cue
        .words(where)
        .some(
          (found) =>
            !pseudo.some((p) => p.start <= found.start && found.end <= p.end) &&
            (elsewhere || inScope(cue, found, trigger, text, lists, around)),
        );
      if (!holds || (cue.given && !isGiven(cue.given, text, trigger))) continue;
      // What is asked is not said, even in "Why isn't it?".
      if (cue.row.sets === 'asserted' || cue.row.question === true) return cue.row.sets;
      if (stance !== 'denied') stance = cue.row.sets;
    }
    return stance;
  };
}
