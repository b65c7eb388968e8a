import { chunkTerms } from '@/src/core/grammar/chunker.ts';
import type { Chunk } from '@/src/core/grammar/chunk.ts';
import { findOpennessVerbs } from '@/src/core/grammar/openness-verbs.ts';
import { createPassage, type Passage } from '@/src/core/grammar/passage.ts';
import type { Sentence } from '@/src/core/grammar/sentence.ts';
import { readTerms } from '@/src/core/grammar/terms.ts';
import type { CompiledLanguage } from '@/src/core/language.ts';
import { createMentionFinder } from '@/src/core/names/mentions.ts';
import { createLexicon } from '@/src/core/text/lexicon.ts';
import { createSegmenter } from '@/src/core/text/segment.ts';
import { tokenise, type Mark } from '@/src/core/text/tokens.ts';
import { createTriggerFinder } from '@/src/core/text/triggers.ts';
import { english, names } from './engine.ts';

const makers = Object.values(names.families).flatMap((family) => family.makers);

/** What reads texts in a language, step by step. */
export function readerOf(language: CompiledLanguage) {
  const lexicon = createLexicon(language, makers);
  const findTriggers = createTriggerFinder(language);
  const findMentions = createMentionFinder(names, language, lexicon);
  const segment = createSegmenter(language);
  const mentionsIn = (text: string) => findMentions(text, `model\n${text.toLowerCase()}`);

  /** The terms of a text of one sentence, with its openness verbs. */
  function sentence(text: string): Sentence {
    const triggers = findTriggers(text);
    const marks: Mark[] = [
      ...triggers.map(({ start, end }, index): Mark => ({ start, end, kind: 'trigger', index })),
      ...mentionsIn(text).map(({ start, reach }, index): Mark => ({ start, end: reach, kind: 'mention', index })),
    ];
    marks.sort((a, b) => a.start - b.start);
    const terms = readTerms(tokenise(text, { start: 0, end: text.length }, marks, lexicon.ownerEnding), lexicon);
    return { terms, lexicon, verbal: findOpennessVerbs(terms, triggers, lexicon) };
  }

  const passage = (text: string): Passage =>
    createPassage(
      { text, sentences: segment(text), triggers: findTriggers(text), mentions: mentionsIn(text) },
      lexicon,
    );

  return {
    sentence,
    passage,
    /** The chunks of a text of one sentence before anything is folded. */
    unfolded: (text: string): Chunk[] => chunkTerms(sentence(text)),
    /** The chunks of the first sentence, folded, without its borders. */
    chunks: (text: string): Chunk[] =>
      (passage(text).read(0)?.chunks ?? []).filter(({ type }) => type !== 'start' && type !== 'end'),
  };
}

export const { sentence, passage, unfolded, chunks } = readerOf(english);

export const typesOf = (some: readonly Chunk[]): string => some.map(({ type }) => type).join(' ');
/** Each chunk in the words of the text. */
export const wordsOf = (text: string, some: readonly Chunk[]): string[] =>
  some.map(({ start, end }) => text.slice(start, end));
