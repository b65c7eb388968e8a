import { describe, expect, it } from 'vitest';
import { normaliseName, normaliseText } from '../../../src/core/text/normalise.ts';

describe('normaliseText', () => {
  it.each([
    ['a\u00a0b\u2009c', 'a b c'],
    ['open\u2011source', 'open-source'],
    ['“Llama’s”', '"Llama\'s"'],
    ['so\u00adft\u200bly', 'softly'],
    ['We&#039;re R&amp;D &lt;3', "We're R&D <3"],
    ['R&D &unknown; x', 'R&D &unknown; x'],
    ['a\r\u2028b', 'a\n\nb'],
    ['open source¹, free²', 'open source , free '],
  ])('%j becomes %j', (text, expected) => {
    expect(normaliseText(text).text).toBe(expected);
  });

  it('leads back to the text as written', () => {
    const text = 'x&amp;y op\u00aden source z';
    const { text: plain, startAt, endAt } = normaliseText(text);
    const at = plain.indexOf('open source');
    expect(text.slice(startAt(at), endAt(at + 'open source'.length))).toBe('op\u00aden source');
    const sign = plain.indexOf('&');
    expect(text.slice(startAt(sign), endAt(sign + 1))).toBe('&amp;');
  });
});

it.each([
  ['Llama\u20113.1  405B', 'llama 3.1 405b'],
  [' GPT–4o ', 'gpt 4o'],
  ['DALL·E', 'dall·e'],
  ['meta_llama', 'meta llama'],
])('normaliseName(%j) is %j', (name, key) => {
  expect(normaliseName(name)).toBe(key);
});
