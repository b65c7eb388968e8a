// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createTrees, scanBelow, treesOf } from '@/src/page/dom/trees.ts';

/** An element with a shadow root in a parent. */
function host(parent: ParentNode): ShadowRoot {
  const element = document.createElement('x-own');
  parent.append(element);
  return element.attachShadow({ mode: 'open' });
}
beforeEach(() => document.body.replaceChildren());

describe('a scan', () => {
  it('finds open roots, in each other too, and elements that may get one', () => {
    const outer = host(document.body);
    const inner = host(outer);
    const plain = document.createElement('x-late');
    document.body.append(plain, document.createElement('p'));
    expect(scanBelow(document.body)).toEqual({ roots: [outer, inner], rootless: [plain] });
  });
});

describe('the trees of a page', () => {
  it('are the document and the roots that were found', () => {
    const trees = createTrees(
      document,
      () => false,
      () => undefined,
    );
    expect(trees.all()).toEqual([document]);
    const root = host(document.body);
    expect(trees.below(document.body)).toEqual([root]);
    expect(trees.all()).toEqual([document, root]);
    expect(treesOf(document)).toEqual([document, root]);
    trees.stopWaiting();
  });

  it('are no longer those that the page removed', () => {
    const trees = createTrees(
      document,
      () => false,
      () => undefined,
    );
    const root = host(document.body);
    trees.below(document.body);
    root.host.remove();
    expect(trees.all()).toEqual([document]);
    trees.stopWaiting();
  });

  it('are searched for where nobody follows them', () => {
    const other = document.implementation.createHTMLDocument('');
    const root = other.createElement('x-own').attachShadow({ mode: 'open' });
    other.body.append(root.host);
    expect(treesOf(other)).toEqual([other, root]);
  });
});
