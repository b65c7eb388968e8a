// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import * as dom from '@/src/page/dom/dom.ts';

/** Ids of the elements below a node, as a walk through it meets them. */
const ids = (...nodes: (Node | null)[]): string[] =>
  nodes.map((node) => (node instanceof Element ? node.id : (node?.nodeName ?? '')));
const byId = (id: string): Element => document.getElementById(id) as Element;

beforeEach(() => {
  document.body.innerHTML = '<main id=a><p id=b>one <b id=c>two</b></p><p id=d></p></main><footer id=e></footer>';
});

/** A host with a shadow root that holds an element. */
function shadow(): { host: Element; root: ShadowRoot; inner: Element } {
  const host = byId('d');
  const root = host.attachShadow({ mode: 'open' });
  const inner = document.createElement('i');
  root.append(inner);
  return { host, root, inner };
}

describe('a tree whose names cannot be trusted', () => {
  it('answers with the page’s parts, not with controls of their names', () => {
    document.body.innerHTML = '<form id=f><input name=parentNode><input name=attributes></form>';
    const form = byId('f');
    expect(dom.parentOf(form)).toBe(document.body);
    expect(dom.attributeOf(form, 'id')).toBe('f');
    expect(dom.matches(form, 'form')).toBe(true);
    expect(dom.find(form, 'input')).toBe(form.querySelector('input'));
    expect([...dom.findAll(form, 'input')]).toHaveLength(2);
  });
});

describe('the neighbours of a node', () => {
  it('before it in the document, from its end inwards', () => {
    expect(ids(dom.preceding(byId('e')), dom.preceding(byId('d')), dom.preceding(byId('b')))).toEqual([
      'd',
      '#text',
      'a',
    ]);
  });

  it('after it in the document, within a root', () => {
    const root = byId('a');
    expect(ids(dom.following(byId('b'), root, true), dom.following(byId('c'), root, true))).toEqual(['d', 'd']);
    expect(dom.following(byId('b'), root, false)?.nodeName).toBe('#text');
    expect(dom.following(byId('d'), root, true)).toBeNull();
  });

  it('the last within it', () => {
    expect(dom.lastWithin(byId('b'))).toBe(byId('c').firstChild);
    expect(dom.lastWithin(byId('d'))).toBe(byId('d'));
  });

  it('in order', () => {
    expect(dom.precedes(byId('b'), byId('d'))).toBe(true);
    expect(dom.precedes(byId('d'), byId('b'))).toBe(false);
    expect(dom.precedes(byId('a'), byId('c'))).toBe(true);
  });
});

describe('shadow roots', () => {
  it('are containers, whose element is the host', () => {
    const { host, root, inner } = shadow();
    expect([root, host, document, document.createTextNode('')].map(dom.isContainer)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([root, host, null].map(dom.isShadowRoot)).toEqual([true, false, false]);
    expect([dom.elementOf(root), dom.elementOf(inner)]).toEqual([host, inner]);
  });

  it('are between an element and what is above it', () => {
    const { host, root, inner } = shadow();
    expect([dom.above(inner), dom.above(root), dom.above(host)]).toEqual([root, host, byId('a')]);
    expect([dom.rootOf(inner), dom.treeOf(inner), dom.treeOf(host)]).toEqual([root, root, document]);
  });

  it('are left by a search outwards', () => {
    const { inner } = shadow();
    expect(dom.closestAbove(inner, 'main')).toBe(byId('a'));
    expect(dom.closestAbove(inner, 'footer')).toBeNull();
    expect([dom.encloses(byId('a'), inner), dom.encloses(byId('b'), inner)]).toEqual([true, false]);
    expect([dom.contains(byId('a'), inner), dom.contains(byId('a'), byId('c'))]).toEqual([false, true]);
  });
});

describe('kinds of nodes', () => {
  it.each([
    ['an element', () => document.createElement('p'), dom.isElement],
    ['a text', () => document.createTextNode('a'), dom.isText],
    ['a comment', () => document.createComment('a'), dom.isComment],
  ] as [string, () => Node, (node: Node) => boolean][])('%s', (_, make, isKind) => {
    const all = [dom.isElement, dom.isText, dom.isComment];
    expect(all.filter((one) => one(make()))).toEqual([isKind]);
    expect(all.some((one) => one(null))).toBe(false);
  });

  it('elements with and without attributes', () => {
    expect([byId('a'), document.createElement('p')].map(dom.hasAttributes)).toEqual([true, false]);
  });
});

describe('the body of a document', () => {
  it('is the body', () => expect(dom.bodyOf(document)).toBe(document.body));

  it('is the root where there is none', () => {
    const bare = document.implementation.createHTMLDocument('');
    bare.body.remove();
    expect(dom.bodyOf(bare)).toBe(bare.documentElement);
  });
});
