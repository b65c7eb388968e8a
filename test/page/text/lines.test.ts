import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagLayout } from '@/src/page/dom/layout.ts';
import { collectRuns, isOneLine, readRuns } from '@/src/page/text/lines.ts';
import { parse } from '../parse.ts';

/** An element with this markup. */
const element = (html: string): Element => parse(`<div>${html}</div>`).querySelector('div') as Element;
const texts = (read: typeof readRuns, html: string) => read(element(html), tagLayout).map(({ text }) => text);

describe('the lines of an element', () => {
  const character = fc.constantFrom(
    ...['a', 'b', '.', ' ', '  ', '\n', '\t', '\u00A0', '\u00AD', '\u200B', '\u2011', '\uFEFF', '\u202E'],
  );
  const words = fc.array(character, { maxLength: 6 }).map((all) => all.join(''));
  const tag = fc.constantFrom('b', 'a', 'em', 'span', 'sup', 'br', 'img', 'code', 'p', 'x-a');
  const part = fc.oneof(
    { weight: 3, arbitrary: words },
    fc.tuple(tag, words).map(([t, w]) => `<${t}>${w}</${t}>`),
  );

  it('are the same whether each node is visited or, if all is one line, none', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const html = parts.join('');
        expect(texts(readRuns, html)).toEqual(texts(collectRuns, html));
      }),
      { numRuns: 500 },
    );
  });

  it('are one by the names of all elements in it, be they many or few', () => {
    const inner = fc.constantFrom('b', 'span', 'a', 'sup', 'p', 'br');
    const nest = (tags: string[]): string => tags.reduceRight((inside, one) => `<${one}>${inside}</${one}>`, 'x');
    fc.assert(
      fc.property(fc.array(fc.array(inner, { maxLength: 4 }), { maxLength: 8 }), (nests) => {
        const container = element(nests.map(nest).join(' '));
        const names = [...container.querySelectorAll('*')].map(({ localName }) => localName);
        expect(isOneLine(container)).toBe(names.every((one) => ['b', 'span', 'a'].includes(one)));
      }),
      { numRuns: 300 },
    );
  });

  it('lead back to their nodes when that is asked for', () => {
    const container = element('It <b>is open</b> source.');
    const [line] = readRuns(container, tagLayout);
    expect(line?.locate(6)).toEqual({ node: container.querySelector('b')?.firstChild, offset: 3 });
    expect(line?.nodes).toHaveLength(3);
  });

  it('are in no node once the page says something else', () => {
    const container = element('It <b>is open</b> source.');
    const [line] = readRuns(container, tagLayout);
    (container.lastChild as Text).data = ' for all.';
    expect(line?.nodes).toEqual([]);
    expect(line?.locate(3).node.isConnected).toBe(false);
  });
});
