import { describe, expect, it } from 'vitest';
import { splitterOf } from '@/src/core/text/splitters.ts';

const split = (segmenter: 'latin' | 'platform', code: string, text: string): string[] =>
  splitterOf({ segmenter, code })(text).map((part) => part.trim());

describe('the splitter of Latin text', () => {
  it.each([
    ['It is small. It is fast.', ['It is small.', 'It is fast.']],
    ['Is it small? It is!', ['Is it small?', 'It is!']],
    ['Mr. Quill likes v2.5 of it.', ['Mr. Quill likes v2.5 of it.']],
    ['Some, e.g. Zorb, are small.', ['Some, e.g. Zorb, are small.']],
    ['no stop', ['no stop']],
  ])('%j: %j', (text, expected) => expect(split('latin', 'en', text)).toEqual(expected));
});

describe('the splitter of the platform', () => {
  it.each([
    ['zh', '它很小。它很快。', ['它很小。', '它很快。']],
    ['ar', 'هل هو صغير؟ نعم.', ['هل هو صغير؟', 'نعم.']],
    ['hi', 'यह छोटा है। यह तेज़ है।', ['यह छोटा है।', 'यह तेज़ है।']],
    ['de', 'Es ist klein. Es ist schnell.', ['Es ist klein.', 'Es ist schnell.']],
  ])('%s %j: %j', (code, text, expected) => expect(split('platform', code, text)).toEqual(expected));
});

it('loses nothing of a text', () => {
  const text = 'It is small.  It is  fast, e.g. here. ';
  for (const segmenter of ['latin', 'platform'] as const)
    expect(splitterOf({ segmenter, code: 'en' })(text).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
});
