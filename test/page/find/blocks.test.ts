import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectBlocks, createBlockReader } from '@/src/page/find/blocks.ts';
import { markupLayout } from '@/src/page/dom/layout.ts';
import { parse } from '../parse.ts';

/** As tolerant as the compiled pattern: invisible characters may be between any two letters. */
const unseen = '[\\u00AD\\u200B-\\u200F\\uFEFF]?';
const spaced = (word: string): string => [...word].join(unseen);
const term = new RegExp(`${spaced('open')}[\\s\\p{Pd}\\u00AD\\u200B-\\u200F\\uFEFF]*${spaced('source')}`, 'iu');
const blocksOf = (body: string) => collectBlocks(parse(body).body, term, markupLayout);
const textsOf = (body: string) => blocksOf(body).map(({ block }) => block.text);

describe('what a block says', () => {
  it.each([
    ['inline elements and links', '<p>The <b>open</b>-<i><a href="#">source</a></i> one</p>', 'The open-source one'],
    ['white space of the source', '<p>\n   an  open\n      source\tone </p>', 'an open source one'],
    ['white space over elements', '<p>open <b> source</b></p>', 'open source'],
    ['entities', '<p>R&amp;D is open&#32;source</p>', 'R&D is open source'],
    ['soft hyphens', '<p>o&shy;pen sour&shy;ce and open-source</p>', 'open source and open-source'],
    ['no-break spaces', '<p>open&nbsp;source, open&#8239;source</p>', 'open source, open source'],
    ['no-break hyphens', '<p>open&#8209;source</p>', 'open-source'],
    ['characters without width', '<p>op&#8203;en&#65279; source&#8206;</p>', 'open source'],
    ['<wbr>', '<p>open-<wbr>source</p>', 'open-source'],
    ['a wrapped line', '<p>It is open<br>source.</p>', 'It is open source.'],
    ['lines of their own', '<p>Llama 3<br>Open source</p>', 'Llama 3\nOpen source'],
    ['icons', '<p>open<svg></svg> source <img alt="x"><svg><text>x</text></svg></p>', 'open source'],
    [
      'reference marks',
      '<p>Llama 3<sup><a href="#1">2</a></sup> is open source<sup>[a]</sup>.</p>',
      'Llama 3 is open source.',
    ],
    [
      'reference marks without a link',
      '<p>Gemma 2 is open source<sup>1</sup> and free<sup>†</sup>.</p>',
      'Gemma 2 is open source and free.',
    ],
    ['code within a line', '<p>run <code>ollama open source</code>, open source</p>', 'run \uFFFC, open source'],
    ['readings of ruby', '<p>open <ruby>source<rp>(</rp><rt>x</rt><rp>)</rp></ruby></p>', 'open source'],
    ['comments', '<p>open<!-- not --> source</p>', 'open source'],
    [
      'hidden words',
      '<p>It <span hidden>never </span><i style="display: none">x</i>is open source</p>',
      'It is open source',
    ],
    ['controls', '<p>open source <input value="open source"> <button>x</button></p>', 'open source \uFFFC \uFFFC'],
  ])('%s', (_, html, text) => {
    expect(textsOf(html)).toEqual([text]);
  });
});

describe('where a block ends', () => {
  it.each([
    [
      'at blocks',
      '<div>open source a<p>b open source</p>c open source</div>',
      ['open source a', 'c open source', 'b open source'],
    ],
    ['at two line breaks', 'open source a<br><br>open source b', ['open source a', 'open source b']],
    ['at unknown elements', '<x-card>open source a</x-card>open source b', ['open source a', 'open source b']],
    ['between cells', '<table><tr><td>open source<td>open</td><td>source</td></table>', ['open source']],
    ['at nothing inline', '<p>an <em>open <a>source</a></em> b</p>', ['an open source b']],
  ])('%s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(expect.arrayContaining(texts));
    expect(textsOf(html)).toHaveLength(texts.length);
  });
});

describe('what is not read', () => {
  it.each([
    '<script>open source</script>',
    '<style>open source</style>',
    '<noscript>open source</noscript>',
    '<template><p>open source</p></template>',
    '<pre>open source</pre>',
    '<pre><p>open source</p></pre>',
    '<p><code>open source</code></p>',
    '<textarea>open source</textarea>',
    '<select><option>open source</option></select>',
    '<svg><text>open source</text></svg>',
    '<div contenteditable><p>open source</p></div>',
    '<div contenteditable="true"><div contenteditable="false"><p>open source</p></div></div>',
    '<div role="textbox">open source</div>',
    '<div class="cm-editor"><div>open source</div></div>',
    '<p title="open source"><img alt="open source"></p>',
    '<p>closed source, in the open</p>',
  ])('%s', (html) => {
    expect(textsOf(html)).toEqual([]);
  });

  it('an element that says it is no editor', () => {
    expect(textsOf('<p contenteditable="false">open source</p>')).toEqual(['open source']);
  });
});

describe('the context of a block', () => {
  it.each([
    ['h3', 'heading'],
    ['p', 'paragraph'],
    ['li', 'item'],
    ['dd', 'item'],
    ['figcaption', 'caption'],
    ['blockquote', 'quote'],
  ])('<%s> is a %s', (tag, kind) => {
    expect(blocksOf(`<${tag}>open source</${tag}>`)[0]?.block.kind).toBe(kind);
    expect(blocksOf(`<${tag}><div>open source</div></${tag}>`)[0]?.block.kind).toBe(kind);
  });

  it('the nearest heading above, and the block before, scripts left out', () => {
    const html = `<h1>One</h1><h2> Llama
      3 </h2><p>Weights  came out.</p><script>let a;</script><p>It is open source.</p><h2>Three</h2>`;
    expect(blocksOf(html)[0]?.block).toEqual({
      text: 'It is open source.',
      kind: 'paragraph',
      heading: 'Llama 3',
      before: 'Weights came out.',
    });
  });

  it.each([
    ['<header><h1>One</h1></header><main><p>open source</p></main><footer><h2>Two</h2></footer>', 'One'],
    ['<h1>One</h1><table><tr><td>open source</td></tr></table><aside><h2>Two</h2></aside>', 'One'],
    ['<section><h1>One</h1></section><section><div><h2>Two</h2></div></section><ul><li>open source</li></ul>', 'Two'],
    ['<p>open source</p><h1>One</h1>', undefined],
  ])('the heading above, wherever it is: %s', (html, heading) => {
    expect(blocksOf(html)[0]?.block.heading).toBe(heading);
  });

  it('each block has its own heading, in whatever order they are asked for', () => {
    const names = Array.from({ length: 30 }, (_, index) => `Part ${index}`);
    const html = names.map((name) => `<section><h2>${name}</h2></section><p>open source</p>`).join('');
    expect(blocksOf(html).map(({ block }) => block.heading)).toEqual(names);
    const document = parse(html);
    const read = createBlockReader(term);
    const backwards = [...document.querySelectorAll('p')].reverse();
    expect(backwards.flatMap(read).map(({ block }) => block.heading)).toEqual(names.toReversed());
  });

  it('a heading has the heading above it', () => {
    expect(blocksOf('<h1>One</h1><h2>open source</h2>')[0]?.block).toMatchObject({ heading: 'One', before: 'One' });
  });

  it('the page title is none of it', () => {
    expect(blocksOf('<p>open source</p>')[0]?.block).toEqual({ text: 'open source', kind: 'paragraph' });
  });

  it('the line before a break of lines', () => {
    expect(blocksOf('Llama 3<br><br>open source')[0]?.block.before).toBe('Llama 3');
  });
});

describe('the map back to the page', () => {
  const spaces = fc.constantFrom(' ', '\n  ', '\u00A0', '\u00AD', '\u200B', '  ');
  const piece = fc.oneof(spaces, fc.stringMatching(/^[a-z.]{1,6}$/));
  const inline = fc.constantFrom('b', 'a', 'span', 'em');
  const part = fc.tuple(
    fc.option(inline),
    fc.array(piece, { maxLength: 4 }).map((all) => all.join('')),
  );

  it('leads from each character that is read to the same character of the page', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const html = parts.map(([tag, text]) => (tag ? `<${tag}>${text}</${tag}>` : text)).join('');
        const [found] = blocksOf(`<p>${html} open source</p>`);
        if (!found) throw new Error(`nothing found in ${html}`);
        const { map } = found;
        for (const [offset, character] of [...map.text].entries()) {
          const { node, offset: at } = map.locate(offset);
          const there = node.data.charAt(at);
          expect(character === ' ' ? /\s/.test(there) : there === character).toBe(true);
        }
      }),
    );
  });
});
