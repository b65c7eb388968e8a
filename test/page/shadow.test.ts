// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { rootsBelow } from '@/src/page/shadow.ts';

/** Gives each element with an id an open root with the id as its words, and lists the words of the roots that are found. */
function found(html: string): string[] {
  document.body.innerHTML = html;
  for (const element of document.querySelectorAll('[id]'))
    element.attachShadow({ mode: 'open' }).textContent = element.id;
  return rootsBelow(document).map(({ textContent }) => textContent);
}

describe('open shadow roots below a node', () => {
  it.each([
    ['of an element of the page', '<p>Words <x-a id="one">with words</x-a> around.</p>'],
    [
      'in a table, a list, a link',
      '<table><tr><td><ul><li><a href="#"><x-a id="one"></x-a></a></li></ul></td></tr></table>',
    ],
    ['in a drawing', '<svg><foreignObject><x-a id="one"></x-a></foreignObject></svg>'],
    ['of parts of a page, with words', '<main id="one"><p>Words.</p></main>'],
    ['of an element that holds nothing else', '<div><p id="one"></p></div>'],
    ['of an element whose name begins like another', '<p-a id="one">Words.</p-a>'],
  ])('are found %s', (_, html) => expect(found(html)).toEqual(['one']));

  it('come in the order of the page, and with those inside them', () => {
    expect(found('<section id="one"></section><p><x-a id="two"></x-a></p><div id="three"></div>')).toEqual([
      'one',
      'two',
      'three',
    ]);
    const inner = document.createElement('x-b');
    inner.attachShadow({ mode: 'open' }).textContent = 'inside';
    document.querySelector('x-a')?.shadowRoot?.append(inner);
    expect(rootsBelow(document).map(({ textContent }) => textContent)).toEqual(['one', 'two', 'inside', 'three']);
    expect(rootsBelow(document.querySelector('x-a') as Element)).toHaveLength(2);
  });

  it('are none where there can be none', () => {
    expect(rootsBelow(new Text('words'))).toEqual([]);
    expect(found('<p>Words <b>and</b> words.</p>')).toEqual([]);
  });
});
