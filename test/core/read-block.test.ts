import { describe, expect, it } from 'vitest';
import type { Block } from '@/src/vocabulary/types.ts';
import { engine } from './engine.ts';

const text = 'It is open source.';

describe('a block that is read', () => {
  it.each<[string, Block]>([
    ['a term and a name', { text: 'The model Llama 3 is open source.' }],
    ['a name in the heading', { text, heading: 'The model Llama 3' }],
    ['a name in the block before', { text, before: 'The model Llama 3 came.' }],
  ])('%s', (_, block) => {
    expect(engine.readBlock(block)).toBeDefined();
  });
});

describe('a block that is not', () => {
  it.each<[string, Block]>([
    ['no term', { text: 'The model Llama 3 is small.' }],
    ['no name', { text }],
    ['no name above', { text, heading: 'News', before: 'Rain fell.' }],
    ['a name before an item of a list', { text, before: 'The model Llama 3 came.', kind: 'item' }],
    ['a name before a cell', { text, before: 'The model Llama 3 came.', kind: 'cell' }],
    ['no text', { text: '' }],
  ])('%s', (_, block) => {
    expect(engine.readBlock(block)).toBeUndefined();
  });
});

it('takes the title as a signal for names, not as a place for them', () => {
  const whisper: Block = { text: 'Whisper is open source.' };
  expect(engine.readBlock(whisper)).toBeUndefined();
  expect(engine.readBlock(whisper, { title: 'Speech recognition with OpenAI' })).toBeDefined();
  expect(engine.readBlock({ text }, { title: 'The model Llama 3' })).toBeUndefined();
});

it('does not end a sentence at a line break within a term', () => {
  const reading = engine.readBlock({ text: 'The model Llama 3 is open\nsource. It is small.' });
  expect(reading?.passage.sentences).toHaveLength(2);
  expect(engine.readBlock({ text: 'The model\nLlama 3 is open source.' })?.passage.sentences).toHaveLength(2);
});
