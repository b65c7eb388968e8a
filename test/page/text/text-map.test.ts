// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isBlank, plainText, TextMapBuilder } from '@/src/page/text/text-map.ts';

const text = (data: string): Text => document.createTextNode(data);
/** A map of several text nodes. */
function mapOf(...data: string[]) {
  const builder = new TextMapBuilder();
  const nodes = data.map(text);
  for (const node of nodes) builder.add(node);
  return { map: builder.build(), nodes };
}
/** Where the character at an offset is: the number of its node, and the character there. */
function at({ map, nodes }: ReturnType<typeof mapOf>, offset: number): [number, string] {
  const { node, offset: place } = map.locate(offset);
  return [nodes.indexOf(node), node.data.charAt(place)];
}

describe('the text that people read', () => {
  it.each([
    ['as it is', ['open source'], 'open source'],
    ['of several nodes', ['open ', 'source'], 'open source'],
    ['with one space for many', ['open \n\t source'], 'open source'],
    ['with one space over nodes', ['open ', ' source'], 'open source'],
    ['without spaces at its ends', ['  open source  '], 'open source'],
    ['without what nobody sees', ['o\u00adpen\u200b source\u202e'], 'open source'],
    ['with plain hyphens', ['open\u2011source, open\u2010source'], 'open-source, open-source'],
    ['with plain spaces', ['open\u00a0source'], 'open source'],
    ['of empty nodes', ['', 'a', ''], 'a'],
    ['of nothing', [], ''],
  ])('%s', (_, data, expected) => {
    expect(mapOf(...data).map.text).toBe(expected);
    if (data.length === 1) expect(plainText(data[0] ?? '')).toBe(expected);
  });
});

describe('the place of a character', () => {
  const found = mapOf('  op\u00aden', ' \n ', 'sour', 'ce\u2011');
  it.each([
    [0, 0, 'o'],
    [2, 0, 'e'],
    [4, 1, ' '],
    [5, 2, 's'],
    [9, 3, 'c'],
    [11, 3, '\u2011'],
  ])('%i is in node %i: %j', (offset, node, character) => {
    expect(at(found, offset)).toEqual([node, character]);
  });

  it('is none where there is no text', () => {
    expect(() => mapOf().map.locate(0)).toThrow(RangeError);
  });
});

it.each([
  ['', true],
  [' \n\u00a0', true],
  ['\u200b\u00ad', true],
  ['a', false],
  ['\u200b.', false],
])('%j is blank: %s', (data, expected) => {
  expect(isBlank(data)).toBe(expected);
});

describe('a gap', () => {
  const withGap = (before: string, gap: '\n' | ' ' | '\uFFFC', behind: string): string => {
    const builder = new TextMapBuilder();
    builder.add(text(before));
    builder.gap(gap);
    builder.add(text(behind));
    return builder.build().text;
  };
  it.each([
    ['a', '\n', 'b', 'a\nb'],
    ['a ', '\n', ' b', 'a\nb'],
    ['a', ' ', 'b', 'a b'],
    ['a ', ' ', 'b', 'a b'],
    ['a', '\uFFFC', 'b', 'a\uFFFCb'],
    ['', '\n', 'b', 'b'],
  ] as const)('%j, %j, %j: %j', (before, gap, behind, expected) => {
    expect(withGap(before, gap, behind)).toBe(expected);
  });

  it('does not make a builder full', () => {
    const builder = new TextMapBuilder();
    builder.add(text(' '));
    builder.gap('\n');
    expect(builder.empty).toBe(true);
    builder.add(text('a'));
    expect(builder.empty).toBe(false);
  });
});
