import { describe, expect, it } from 'vitest';
import { createSegmenter } from '@/src/core/text/segment.ts';
import { english } from '../engine.ts';

const sentences = (text: string, segmenter: 'latin' | 'platform' = 'latin', code = 'en'): string[] =>
  createSegmenter({ ...english, segmenter, code })(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['Zorb 2.5 is out. It is small!', ['Zorb 2.5 is out.', 'It is small!']],
    ['Zorb vs. Fnord: who wins? Nobody.', ['Zorb vs. Fnord: who wins?', 'Nobody.']],
    ['One line\nanother line', ['One line', 'another line']],
    ['Models • Zorb • Fnord', ['Models', 'Zorb', 'Fnord']],
    ['Out now 🚀 Zorb is small', ['Out now', 'Zorb is small']],
    ['   ', []],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('cuts a line without an end so that cost stays linear, and loses no word', () => {
    const text = 'word '.repeat(2_000).trim();
    const cut = sentences(text);
    expect(Math.max(...cut.map(({ length }) => length))).toBeLessThanOrEqual(2_000);
    expect(cut.join(' ')).toBe(text);
  });

  it('leaves them to the platform where the language says so', () => {
    const text = 'Das Modell ist klein... Gut ist es';
    expect(sentences(text, 'platform', 'de')).toEqual(['Das Modell ist klein...', 'Gut ist es']);
    expect(sentences(text, 'latin')).toEqual([text]);
  });
});
