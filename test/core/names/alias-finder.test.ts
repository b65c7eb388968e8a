import { describe, expect, it } from 'vitest';
import { createAliasFinder } from '@/src/core/names/alias-finder.ts';
import { pieces } from '@/src/core/names/pieces.ts';
import type { AliasEntry } from '@/src/vocabulary/types.ts';

const alias = (text: string, caseSensitive = false): AliasEntry => ({
  text,
  family: text.toLowerCase(),
  needs: 'nothing',
  caseSensitive,
});
const find = createAliasFinder({
  aliases: {
    zorb: [alias('Zorb', true)],
    'zorb chat': [alias('Zorb Chat')],
    deepquill: [alias('DeepQuill')],
    fit: [alias('FIT', true)],
    quillv: [alias('QuillV2')],
  },
});

/** The words of each alias; in brackets what is written without its capital. */
const found = (text: string): string[] =>
  find(text, pieces(text)).map(({ start, end, lowered }) =>
    lowered ? `(${text.slice(start, end)})` : text.slice(start, end),
  );

describe('aliases in a text', () => {
  it.each([
    ['We run Zorb.', ['Zorb']],
    ['We run Zorb and DeepQuill.', ['Zorb', 'DeepQuill']],
    ['We run Zorb 3.', ['Zorb']],
    ['We run Zorb3.', ['Zorb']],
    ['We run ZORB.', ['ZORB']],
    // The longest, with any of the joints that names have.
    ['We run Zorb Chat.', ['Zorb Chat']],
    ['We run Zorb-Chat and zorb_chat.', ['Zorb-Chat', 'zorb_chat']],
    // A compound, written as two words with its capitals.
    ['We run Deep Quill.', ['Deep Quill']],
    ['We run deepquill.', ['deepquill']],
    // A capital that is missing, unless the whole text has none at its start.
    ['We run zorb.', ['(zorb)']],
    ['we run zorb.', ['zorb']],
    ['It is fit.', ['(fit)']],
    ['It is FIT.', ['FIT']],
    ['Zorb, Zorb', ['Zorb', 'Zorb']],
  ])('%j: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('what is no alias', () => {
  it.each(['We run Zorbs.', 'We run xZorb.', 'We run Zor.', 'They deep quill.', 'Zorbling', '', 'Chat'])(
    '%j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

it('covers the pieces that it is made of', () => {
  const text = 'We run Zorb Chat 3';
  const all = pieces(text);
  const [hit] = find(text, all);
  expect(all.slice(hit?.from, hit?.to).map(({ lower }) => lower)).toEqual(['zorb', 'chat']);
  expect(hit?.entries.map(({ family }) => family)).toEqual(['zorb chat']);
});
