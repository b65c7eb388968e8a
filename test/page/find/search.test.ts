import { describe, expect, it } from 'vitest';
import { findContainers, searchContainers } from '@/src/page/find/search.ts';
import { parse } from '../parse.ts';

const term = /open source/;
const body = (sentences: string[]): Element =>
  parse(sentences.map((sentence, at) => `<p id="p${at}">${sentence}</p>`).join('')).body;
/** 600 paragraphs, some with the term. */
const page = (...holding: number[]): Element =>
  body(Array.from({ length: 600 }, (_, at) => (holding.includes(at) ? `It is open source, ${at}.` : `It is ${at}.`)));
const ids = (found: Iterable<unknown>): string[] => [...found].map((one) => (one as Element).id);

describe('the search for openness terms', () => {
  it('finds the elements that contain one, each once, and nothing else', () => {
    expect(ids(findContainers(page(10, 550), term))).toEqual(['p10', 'p550']);
    expect(ids(findContainers(body(['open source <b>open source</b> open source']), term))).toEqual(['p0']);
  });

  it('offers a pause every few hundred text nodes up to the last term, and none on a page without one', () => {
    const pauses = (root: Element): number => [...searchContainers(root, term)].filter((one) => one === null).length;
    expect(pauses(page(10, 550))).toBe(2);
    expect(pauses(page(10))).toBe(0);
    expect(pauses(page())).toBe(0);
  });
});
