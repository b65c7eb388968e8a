// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { elementAt, endOf, toRange, toStaticRange } from '@/src/page/text/text-range.ts';
import { TextMapBuilder, type TextMap } from '@/src/page/text/text-map.ts';

let map: TextMap;
let words: Text[];
/** The document of these tests has no such ranges; they hold what they are given. */
function GivenRange(this: object, given: StaticRangeInit): void {
  Object.assign(this, given);
}

beforeEach(() => {
  vi.stubGlobal('StaticRange', GivenRange);
  document.body.innerHTML = '<p><b>open</b> sour\u00adce <i>model</i></p>';
  const [open, source, model] = ['b', 'p', 'i'].map((name) => document.querySelector(name));
  words = [open?.firstChild, source?.childNodes[1], model?.firstChild].map((node) => node as Text);
  const builder = new TextMapBuilder();
  for (const node of words) builder.add(node);
  map = builder.build();
});

const placeOf = ({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
}: AbstractRange): [number, number, number, number] => [
  words.indexOf(startContainer as Text),
  startOffset,
  words.indexOf(endContainer as Text),
  endOffset,
];

describe('the range of a span', () => {
  it.each([
    ['open', 0, 4, [0, 0, 0, 4]],
    ['open source', 0, 11, [0, 0, 1, 8]],
    ['source', 5, 11, [1, 1, 1, 8]],
    ['model', 12, 17, [2, 0, 2, 5]],
  ])('%j', (text, start, end, expected) => {
    expect(map.text.slice(start, end)).toBe(text);
    const range = toStaticRange(map, { start, end });
    expect(placeOf(range)).toEqual(expected);
    const live = toRange(range);
    expect(live && placeOf(live)).toEqual(expected);
    expect(endOf(map, { start, end })).toEqual({ node: range.endContainer, offset: range.endOffset });
  });

  it('starts in an element', () => {
    expect(elementAt(toStaticRange(map, { start: 0, end: 11 }))?.localName).toBe('b');
    expect(elementAt(toStaticRange(map, { start: 5, end: 11 }))?.localName).toBe('p');
  });
});

describe('a page that has changed', () => {
  it('has no range where a node is gone', () => {
    const range = toStaticRange(map, { start: 0, end: 11 });
    words[0]?.remove();
    expect(toRange(range)).toBeNull();
  });

  it('has none where a text is shorter', () => {
    const range = toStaticRange(map, { start: 12, end: 17 });
    (words[2] as Text).data = 'm';
    expect(toRange(range)).toBeNull();
  });
});
