import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/vocabulary/types.ts';
import { analyze } from '../engine.ts';

/** Names that a block's claims are about; those above the block in brackets. */
const about = (block: Block): string[] =>
  analyze(block).flatMap(({ targets }) =>
    targets.map(({ text, above }) => (above === undefined ? text : `(${above})`)),
  );

describe('a name above the block', () => {
  it.each<[string, Block]>([
    ['heading, "the model"', { heading: 'Mixtral 8x7B', text: 'The model is open source.' }],
    ['heading, "it"', { heading: 'What is Mixtral 8x7B?', text: 'It is an open-source model with eight experts.' }],
    [
      'heading, phrase',
      { heading: 'Mistral releases Mixtral 8x7B', text: 'This open-source model runs on two cards.' },
    ],
    ['heading, fragment', { heading: 'Mixtral 8x7B', text: 'Open source, 46B parameters', kind: 'item' }],
    ['block before, "it"', { before: 'Mixtral 8x7B came by torrent.', text: 'It is open source.' }],
    [
      'block before, pronoun object',
      { before: 'Mixtral 8x7B came by torrent.', text: 'Mistral has open-sourced the model.' },
    ],
    ['both', { heading: 'Mixtral 8x7B', before: 'It came by torrent.', text: 'The model is open source.' }],
  ])('is what it claims: %s', (_, block) => {
    expect(about(block)).toEqual(['(Mixtral 8x7B)']);
  });

  it.each<[string, Block]>([
    ['heading about two', { heading: 'Mixtral 8x7B versus GPT-4', text: 'The model is open source.' }],
    ['heading about a tool', { heading: 'A loader for Mixtral 8x7B', text: 'The model is open source.' }],
    ['heading about a task', { heading: 'Chat with Mixtral 8x7B', text: 'It is open source.' }],
    [
      'fragment below a sentence',
      { heading: 'Why we chose Mixtral 8x7B for the lab', text: 'Open source', kind: 'item' },
    ],
    [
      'a tool in between',
      { before: 'Mixtral 8x7B came by torrent. Ollama is quick to load it.', text: 'The app is open source.' },
    ],
    ['a topic of its own', { heading: 'Mixtral 8x7B', text: 'Our loader is quick. It is open source.' }],
    ['an item before', { before: 'Mixtral 8x7B came by torrent.', text: 'It is open source.', kind: 'item' }],
    ['an indefinite phrase', { heading: 'Mixtral 8x7B', text: 'An open-source model need not be small.' }],
    ['a group', { heading: 'Mixtral 8x7B', text: 'Open-source models are catching up.' }],
    ['a tool', { heading: 'Mixtral 8x7B', text: 'The open-source tool loads it.' }],
  ])('is not: %s', (_, block) => {
    expect(about(block)).toEqual([]);
  });

  it('has no place in the block: its span is that of the phrase', () => {
    const [claim] = analyze({ heading: 'Mixtral 8x7B', text: 'The model is open source.' });
    expect(claim?.targets).toMatchObject([
      { start: 13, end: 24, text: 'open source', above: 'Mixtral 8x7B', model: 'mixtral', verdict: 'refuted' },
    ]);
  });

  it('gives way to one in the block', () => {
    expect(about({ heading: 'Mixtral 8x7B', text: 'Gemma 2 is small. The model is open source.' })).toEqual([
      'Gemma 2',
    ]);
  });
});
