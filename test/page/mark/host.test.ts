// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createHosts, createIdentity, createName, signatureOf, sweepRemains } from '@/src/page/mark/host.ts';

describe('the host of a badge or card', () => {
  const roots = new Map<Element, ShadowRoot>();
  const ownership = {
    sign: (name: string) => `us ${name}`,
    shadowRootOf: (element: Element) => roots.get(element) ?? null,
  };
  const make = (owner: string, name = createName()): HTMLElement => {
    const identity = { ...createIdentity((own) => `${owner} ${own}`), name };
    const { element, root, dress } = createHosts(document, identity, 'inline')();
    dress();
    roots.set(element, root);
    document.body.append(element);
    return element;
  };
  beforeEach(() => document.body.replaceChildren());

  it('has a name of its own session, no attributes and no content that a page can reach', () => {
    const element = make('us');
    expect(element.outerHTML).toMatch(/^<x-[a-z]{8}><\/x-[a-z]{8}>$/);
    expect(element.shadowRoot).toBeNull();
    expect(createName()).not.toBe(createName());
  });

  it('is signed where only extensions see it', () => {
    expect(signatureOf(make('us', 'x-abcdefgh'), ownership)).toBe('us x-abcdefgh');
    expect(signatureOf(make('others', 'x-abcdefgh'), ownership)).toBe('others x-abcdefgh');
    expect(signatureOf(document.createElement('x-abcdefgh'), ownership)).toBeNull();
    expect(signatureOf(null, ownership)).toBeNull();
  });

  it('is no host once the page has put something on it or into it', () => {
    const marked = make('us');
    marked.id = 'mine';
    const filled = make('us');
    filled.append('words');
    expect([marked, filled].map((one) => signatureOf(one, ownership))).toEqual([null, null]);
  });

  it('is swept if an earlier copy of us left it; those of others stay', () => {
    const old = make('us', 'x-abcdefgh');
    const other = make('others');
    expect(sweepRemains([old, other], ownership)).toEqual(new Set(['x-abcdefgh']));
    expect([old.isConnected, other.isConnected]).toEqual([false, true]);
  });
});
