import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/core/text/lexicon.ts';
import { createMentionFinder } from '../../../src/core/names/mentions.ts';
import { createPassage } from '../../../src/core/grammar/passage.ts';
import { createSegmenter } from '../../../src/core/text/segment.ts';
import { createTriggerFinder } from '../../../src/core/text/triggers.ts';
import { english, names } from '../engine.ts';

const lexicon = createLexicon(
  english,
  Object.values(names.families).flatMap((family) => family.makers),
);
const segment = createSegmenter(english);
const triggers = createTriggerFinder(english);
const mentions = createMentionFinder(names, english, lexicon);

/** Chunks of a one-sentence text: type, words, and those of its features that are asked for. */
function chunks(text: string): { type: string; words: string; features: string[] }[] {
  const context = `model\n${text.toLowerCase()}`;
  const passage = createPassage(
    {
      text,
      sentences: segment(text),
      triggers: triggers(text),
      mentions: mentions(text, context),
    },
    lexicon,
  );
  const read = passage.read(0)?.chunks ?? [];
  return read
    .filter((chunk) => chunk.type !== 'start' && chunk.type !== 'end')
    .map(({ type, start, end, values }) => ({ type, words: text.slice(start, end), features: Object.values(values) }));
}
const types = (text: string): string =>
  chunks(text)
    .map(({ type }) => type)
    .join(' ');
const open = (text: string): string[] => chunks(text).find(({ type }) => type === 'open')?.features ?? [];

describe('chunks', () => {
  it.each([
    ['Llama 3 is open source', 'name copula open'],
    ['Meta open-sourced Llama 3', 'noun open name'],
    ['the open-source model Llama 3', 'open name'],
    ['tools for Llama 3 are open source', 'noun preposition name copula open'],
    ['Llama 3, Mixtral and Gemma 2 are open source', 'name copula open'],
    ['Llama 3 (which they like) is open source', 'name copula open'],
    ['Meta (Llama 3) runs open source', 'name verb open'],
    ['a suite of open-source models', 'open'],
  ])('%s → %s', (text, expected) => {
    expect(types(text)).toBe(expected);
  });
});

describe('what an openness phrase is', () => {
  it.each([
    ['an open-source large language model', ['model', 'indefinite', 'singular']],
    ['the best open-source LLMs', ['model', 'definite', 'plural', 'superlative']],
    ['other open source tools', ['artefact', 'others', 'plural']],
    ['the open-source community', ['community', 'definite']],
    ['an open-source licence', ['licence', 'indefinite']],
    ["Meta's newly released, fully open-source, 405-billion-parameter model", ['model', 'owned']],
    ['Llama 3 is free, light and open source', ['bare']],
    ['they want to open-source Llama 3', ['infinitive']],
    ['a switch to open-source Llama 3', ['bare', 'plain']],
    ['proprietary and open-source models', ['derived']],
    ['one of the few open-source models', ['selective', 'plural']],
  ])('%s', (text, expected) => {
    expect(open(text)).toEqual(expect.arrayContaining(expected));
  });
});
