import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectBlocks } from '@/src/page/find/blocks.ts';
import { following, isElement, isText, type Container } from '@/src/page/dom/dom.ts';
import { tagLayout } from '@/src/page/dom/layout.ts';
import { collectRuns, containerOf } from '@/src/page/text/lines.ts';
import { parse } from '../parse.ts';

/** Like the prefilter's pattern: any white space between the parts. */
const term = /open[\s-]*source/;

/** Visits each text node and reads, node by node, each line that contains one. */
function plainly(body: Element): string[] {
  const containers = new Set<Container>();
  for (let node = following(body, body, false); node; node = following(node, body, false)) {
    const container = isText(node) ? containerOf(node, tagLayout) : null;
    if (isElement(container) && !container.closest('pre,code,[contenteditable]')) containers.add(container);
  }
  return [...containers].flatMap((container) =>
    collectRuns(container, tagLayout)
      .filter(({ text }) => term.test(text))
      .map(({ text, nodes }) => `${text} | ${nodes.map(({ data }) => data).join('/')}`),
  );
}

describe('the blocks of a page', () => {
  const words = fc.constantFrom('open source', ' open ', 'source', 'Llama 3 ', '.', '\n', ' open-source');
  const tag = fc.constantFrom('p', 'div', 'section', 'ul', 'li', 'b', 'a', 'span', 'code', 'pre', 'td', 'x-a');
  const { markup } = fc.letrec<{ markup: string; part: string }>((tie) => ({
    markup: fc.array(tie('part'), { maxLength: 5 }).map((parts) => parts.join('')),
    part: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words,
      fc.constant('<br>'),
      fc.tuple(tag, tie('markup')).map(([name, inside]) => `<${name}>${inside}</${name}>`),
      tie('markup').map((inside) => `<div contenteditable>${inside}</div>`),
    ),
  }));

  it('are those that a plain walk over every node finds', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const { body } = parse(html);
        const found = collectBlocks(body, term)
          .filter(({ list }) => !list)
          .map(({ map }) => `${map.text} | ${map.nodes.map(({ data }) => data).join('/')}`);
        const all = plainly(body);
        expect(all).toEqual(expect.arrayContaining(found));
        expect(collectBlocks(body, term)).toHaveLength(all.length);
      }),
      { numRuns: 400 },
    );
  });
});
