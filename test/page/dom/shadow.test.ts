// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLate, rootsBelow } from '@/src/page/dom/shadow.ts';

/**
 * Gives each element with an id an open root with the id as its words, and lists the words of the roots that are
 * found.
 */
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

  it('are not found where there can be none', () => {
    expect(rootsBelow(new Text('words'))).toEqual([]);
    expect(found('<p>Words <b>and</b> words.</p>')).toEqual([]);
  });
});

describe('elements that may get a root late', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const setUp = (html: string) => {
    document.body.innerHTML = html;
    const came: string[] = [];
    const late = createLate((elements) => came.push(...elements.map(({ localName }) => localName)));
    rootsBelow(document, late.note);
    return { came, late };
  };
  const attach = (name: string) => document.querySelector(name)?.attachShadow({ mode: 'open' });

  it('are custom elements without one', () => {
    const noted: string[] = [];
    document.body.innerHTML = '<main><x-a></x-a><p></p><x-b></x-b></main>';
    attach('x-a')?.append(document.createElement('x-c'));
    rootsBelow(document, ({ localName }) => noted.push(localName));
    expect(noted).toEqual(['x-c', 'x-b']);
  });

  it('are reported once, when they have it', () => {
    const { came } = setUp('<x-a></x-a><x-b></x-b>');
    vi.advanceTimersByTime(1_500);
    attach('x-b');
    vi.advanceTimersByTime(60_000);
    expect(came).toEqual(['x-b']);
  });

  it('are checked five times, and no timer is left', () => {
    const { came } = setUp('<x-a></x-a>');
    vi.advanceTimersByTime(31_000);
    expect(vi.getTimerCount()).toBe(0);
    attach('x-a');
    vi.advanceTimersByTime(60_000);
    expect(came).toEqual([]);
  });

  it('are checked soon, however long others have waited', () => {
    const { came, late } = setUp('<x-a></x-a><p><x-b></x-b></p>');
    vi.advanceTimersByTime(8_000);
    attach('x-b');
    late.note(document.body.appendChild(document.createElement('x-new')));
    vi.advanceTimersByTime(1_000);
    expect(came).toEqual(['x-b']);
  });

  it('cost nothing if there are none, or if they are forgotten', () => {
    setUp('<p>Words.</p>');
    expect(vi.getTimerCount()).toBe(0);
    setUp('<x-a></x-a>').late.forget();
    expect(vi.getTimerCount()).toBe(0);
  });
});
