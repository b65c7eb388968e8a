// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { precedesInPage } from '@/src/page/dom/order.ts';

const nodes = new Map<string, Element>();
const make = (name: string, parent: ParentNode): Element => {
  const element = document.createElement('p');
  nodes.set(name, element);
  parent.append(element);
  return element;
};
beforeEach(() => {
  document.body.replaceChildren();
  make('first', document.body);
  const host = make('host', document.body);
  make('last', document.body);
  const root = host.attachShadow({ mode: 'open' });
  make('inner', root);
  make('inner 2', root);
});

describe('the order in a page', () => {
  it.each([
    ['first', 'last', true],
    ['last', 'first', false],
    ['first', 'inner', true],
    ['inner', 'last', true],
    ['last', 'inner', false],
    ['inner', 'inner 2', true],
    ['inner 2', 'inner', false],
  ])('%s before %s: %s', (one, other, expected) => {
    expect(precedesInPage(nodes.get(one) as Element, nodes.get(other) as Element)).toBe(expected);
  });
});
