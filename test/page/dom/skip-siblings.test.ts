import { beforeEach, describe, expect, it } from 'vitest';
import { skipSiblings } from '@/src/page/dom/skip-siblings.ts';
import { parse } from '../parse.ts';

describe('skipping siblings by the length of their text', () => {
  let document: Document;
  beforeEach(() => {
    document = parse('<p id="a">12345</p><!--comment--><p id="b">123<i>45</i></p>67890<p id="c">12345</p>');
  });
  const at = (id: string): Element => document.querySelector(`#${id}`) as Element;

  it('goes to the last node within the last sibling that ends before the room does', () => {
    const skipped = skipSiblings(at('a'), document.body, 11);
    expect(skipped).toEqual({ node: at('c').previousSibling, length: 10, steps: 3, lost: 5 });
    expect(skipSiblings(at('a'), document.body, 6).node).toBe(at('b').lastChild?.firstChild);
  });

  it('goes on behind the parent', () => {
    expect(skipSiblings(at('b').firstChild as Node, document.body, 8)).toMatchObject({ length: 7, steps: 2 });
  });

  it('stays at a sibling that does not fit, and says how much was read in vain', () => {
    const comment = at('b').previousSibling as Node;
    expect(skipSiblings(comment, document.body, 5)).toEqual({ node: comment, length: 0, steps: 0, lost: 5 });
  });

  it('does not leave the root', () => {
    const text = at('a').firstChild as Node;
    expect(skipSiblings(text, at('a'), 100)).toEqual({ node: text, length: 0, steps: 0, lost: 0 });
  });

  it('skips at most 256 at once', () => {
    const { body } = parse('<p></p>'.repeat(300));
    expect(skipSiblings(body.firstElementChild as Element, body, 1_000).steps).toBe(256);
  });
});
