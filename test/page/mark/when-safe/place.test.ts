// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findPlace, isInPlace, putHost, type Place } from '@/src/page/mark/when-safe/place.ts';

/** The place behind the text that starts with "End". */
function placeIn(html: string): Place | null {
  document.body.innerHTML = html;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if ((node as Text).data.startsWith('End')) return findPlace(node as Text);
  throw new Error('no such text');
}

describe('the place of a badge', () => {
  it.each([
    ['behind the text itself', '<p>End of it <b>and more</b></p>'],
    ['behind the link that contains it', '<p>See <a href="/">End of it</a> now</p>'],
  ])('is %s', (_, html) => {
    const place = placeIn(html);
    const host = document.createElement('x-host');
    putHost(host, place as Place);
    expect(isInPlace(host, place as Place)).toBe(true);
    expect(place?.parent).toBe(document.querySelector('p'));
    expect(host.previousSibling).toBe(document.querySelector('a') ?? document.querySelector('p')?.firstChild);
    host.remove();
    expect(isInPlace(host, place as Place)).toBe(false);
  });

  it.each([
    ['a button', '<p><button>End</button></p>'],
    ['a link that is a block of its own', '<a href="/"><p>End</p></a>'],
    ['a row of a table', '<table><tbody><tr id="row"></tr></tbody></table>'],
    ['a list', '<ul id="row"></ul>'],
    ['a flex container', '<div style="display: flex">End</div>'],
    ['an element without a box in a grid', '<div style="display: grid"><p style="display: contents">End</p></div>'],
  ])('is none in %s', (_, html) => {
    document.body.innerHTML = html;
    const row = document.querySelector('#row');
    const text = new Text('End');
    row?.append(text);
    expect(row ? findPlace(text) : placeIn(html)).toBeNull();
  });
});
