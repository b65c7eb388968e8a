import { describe, expect, it } from 'vitest';
import { collectBlocks } from '@/src/page/find/blocks.ts';
import { markupLayout } from '@/src/page/dom/layout.ts';
import { headsOf } from '@/src/page/text/list-below.ts';
import { analyze } from '../../core/engine.ts';
import { parse } from '../parse.ts';

const blocksOf = (body: string) => collectBlocks(parse(body).body, /open.source/i, markupLayout);
const textOf = (body: string) => blocksOf(body)[0]?.block.text;
const items = '<ul><li>Llama 3 - for prose</li><li><p>Mixtral</p><p>It is fast.</p></li></ul>';

describe('a heading is read with the list directly below it', () => {
  it.each([
    ['items', `<h2>Open-source models</h2>${items}`, 'Open-source models\nLlama 3 - for prose\nMixtral'],
    [
      'an introduction',
      `<p>These are open source:</p>\n${items}`,
      'These are open source:\nLlama 3 - for prose\nMixtral',
    ],
    [
      'first cells, without column heads',
      '<h3>Open source</h3><table><tr><th>Model</th><th>Size</th></tr><tr><td>Phi-3</td><td>4B</td></tr></table>',
      'Open source\nPhi-3',
    ],
    ['heads of rows', '<h3>Open source</h3><table><tr><th>Phi-3</th><td>4B</td></tr></table>', 'Open source\nPhi-3'],
    ['terms', '<h3>Open source</h3><dl><dt>Phi-3</dt><dd>small</dd></dl>', 'Open source\nPhi-3'],
    ['a heading in a wrapper', `<div><h2>Open source</h2></div>${items}`, 'Open source\nLlama 3 - for prose\nMixtral'],
    [
      'items with items in them',
      '<h2>Open source</h2><ul><li>Phi-3<ul><li>mini</li></ul></li><li>Yi-34B</li></ul>',
      'Open source\nPhi-3\nYi-34B',
    ],
    [
      'an item that speaks for itself is left out',
      '<h2>Open source</h2><ul><li>Phi-3</li><li>OLMo 2, fully open source</li></ul>',
      'Open source\nPhi-3',
    ],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it.each([
    ['a full stop', `<p>We like open source.</p>${items}`, 'We like open source.'],
    ['a paragraph between', `<h2>Open source</h2><p>Words.</p>${items}`, 'Open source'],
    ['words between', `<h2>Open source</h2>and ${items}`, 'Open source'],
    ['another heading between', `<h2>Open source</h2><h2>Closed</h2>${items}`, 'Open source'],
    ['what follows in the wrapper', `<div><h2>Open source</h2><i>x</i></div>${items}`, 'Open source'],
  ])('not over %s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('and every character leads back to its place in the page', () => {
    const [block] = blocksOf(`<h2>Open-source models</h2>${items}`);
    const { text = '', locate } = block?.map ?? {};
    for (const word of ['Open-source', 'Llama 3', 'Mixtral']) {
      const point = locate?.(text.indexOf(word));
      expect(point?.node.data.slice(point.offset)).toMatch(new RegExp(`^${word}`));
    }
    expect(block?.list?.localName).toBe('ul');
  });

  it('so that it claims for its items, and no heading below does', () => {
    const body = `<h2>The best open-source models</h2>${items}<h2>Closed models</h2><ul><li>Gemma 2</li></ul>`;
    const claims = blocksOf(body).flatMap(({ block }) => analyze(block));
    expect(claims.map(({ targets }) => targets.map(({ text }) => text))).toEqual([['Llama 3', 'Mixtral']]);
  });
});

it('finds the elements that may introduce the list of an item', () => {
  const { body } = parse('<section><div><h2>Open source</h2></div><ul><li>Phi-3</li></ul></section>');
  expect(headsOf(body.querySelector('li') as Element).map(({ localName }) => localName)).toEqual(['div', 'h2']);
  expect(headsOf(body.querySelector('h2') as Element)).toEqual([]);
});
