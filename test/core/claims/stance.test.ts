import { describe, expect, it } from 'vitest';
import { createStanceFinder } from '@/src/core/claims/stance.ts';
import type { CueRow } from '@/src/core/language.ts';
import { passage } from '../read.ts';

const row = (more: Partial<CueRow>): CueRow => ({
  id: 'cue',
  words: ['not'],
  sets: 'denied',
  direction: 'forward',
  reaches: ['predicate'],
  terminators: [';', 'but'],
  pseudo: [],
  ...more,
});

/** The stance of the first openness term under these cues. */
function stance(cues: Partial<CueRow>[], text: string, exposure: CueRow['reaches'][number] = 'predicate'): string {
  const read = passage(text);
  const [trigger] = read.triggers;
  if (!trigger) throw new Error('no openness term');
  const quoted = read.read(0)?.chunks.some((chunk) => chunk.quoted) === true;
  return createStanceFinder(cues.map(row))(read, 0, trigger, exposure, quoted).stance;
}

describe('what a cue reaches', () => {
  it.each([
    ['Llama 3 is not open source.', {}, 'denied'],
    ['Llama 3 is open source, not free.', {}, 'asserted'],
    ['Llama 3 is open source, not free.', { direction: 'backward' as const }, 'denied'],
    // A terminator ends the scope, and not the "and" of a list.
    ['It is not free but open source.', {}, 'asserted'],
    ['Not even Llama 3 and Gemma 2 are open source.', { terminators: ['and'] }, 'denied'],
    ['It is not free and it is open source.', { terminators: ['and'] }, 'asserted'],
    ['It is not by any standard open source.', { scope: 2 }, 'asserted'],
    ['It is not by any standard open source.', { scope: 3 }, 'denied'],
    // A pseudo cue holds the words of the cue without its meaning.
    ['It is not only open source.', { pseudo: ['not only'] }, 'asserted'],
    ['It is open source. Not!', { direction: 'next-sentence' as const }, 'denied'],
    ['Nothing is open source.', {}, 'asserted'],
    ['It is not open source.', { given: ['licence'] }, 'asserted'],
    ['The licence is not open source.', { given: ['licence'] }, 'denied'],
    ['It is not "open source".', { quoted: true }, 'denied'],
    ['It is not open source.', { quoted: true }, 'asserted'],
    ['Is it not open source?', { question: true }, 'denied'],
    ['It is not open source.', { question: true }, 'asserted'],
  ])('%j with %j: %s', (text, cue, expected) => {
    expect(stance([cue], text)).toBe(expected);
  });

  it('depends on the exposure; a complement is exposed as a definite phrase is', () => {
    const text = 'Llama 3 is not open source.';
    expect(stance([{}], text, 'definite')).toBe('asserted');
    expect(stance([{ reaches: ['definite'] }], text, 'complement')).toBe('denied');
    expect(stance([{ reaches: ['complement'] }], text, 'definite')).toBe('asserted');
  });
});

describe('which cue decides', () => {
  it.each([
    [[{ sets: 'unclear' as const }, {}], 'denied'],
    [[{}, { sets: 'unclear' as const }], 'denied'],
    [[{ sets: 'asserted' as const }, {}], 'asserted'],
  ])('%j: %s', (cues, expected) => {
    expect(stance(cues, 'It is not open source.')).toBe(expected);
  });
});
