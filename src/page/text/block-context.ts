/** Reads what surrounds a block: its kind, the heading above and the text before. */
import type { Block } from '@/src/vocabulary/types.ts';
import {
  above,
  attributeOf,
  elementOf,
  isElement,
  isShadowRoot,
  isText,
  matches,
  precedes,
  preceding,
  show,
  textOf,
  treeOf,
  walk,
  type Container,
  contains,
  hasAttributes,
} from '../dom/dom.ts';
import type { Layout } from '../dom/layout.ts';
import { headings, kinds, unreadableTags } from '../dom/markup.ts';
import { containerOf, isOneLine, runWith } from './lines.ts';
import type { TextMap } from './text-map.ts';

/** Code units of a heading or of the block before that are sent: enough for a name, and little to send. */
const longest = 400;

/** The kind of the nearest ancestor that has one, at most five steps up. */
export function kindOf(container: Container): NonNullable<Block['kind']> {
  let at: Node | null = container;
  for (let steps = 0; steps < 5 && at; steps += 1, at = above(at)) {
    if (!isElement(at)) continue;
    const kind = hasAttributes(at) && matches(at, '[role="heading" i]') ? 'heading' : kinds[at.localName];
    if (kind) return kind;
  }
  return 'paragraph';
}

/** The language tag of an element, inherited through shadow roots too; null if the page gives none. */
export function langOf(container: Container): string | null {
  for (let at: Node | null = elementOf(container); at; at = above(at)) {
    const lang = isElement(at) ? attributeOf(at, 'lang') : null;
    if (lang !== null) return lang;
  }
  return null;
}

/**
 * Returns a function that finds the heading above a container: the last of its tree before it, else of the tree
 * around.
 */
export function createHeadings(): (container: Container) => string | undefined {
  const byTree = new Map<Node, (container: Node) => string | undefined>();
  return (container) => {
    for (let at: Node | null = container; at;) {
      const tree = treeOf(at);
      const ask = byTree.get(tree) ?? headingsOf(tree);
      byTree.set(tree, ask);
      const heading = at === tree ? undefined : ask(at);
      if (heading !== undefined) return heading;
      at = isShadowRoot(tree) ? tree.host : null;
    }
    return undefined;
  };
}

/** Elements that are visited backwards in search of a heading, or of the element that was asked for before. */
const farthest = 200;

/**
 * Lists a tree's headings, and returns a function for the words of the last one that starts before an element. It is
 * fastest for elements in document order.
 */
function headingsOf(tree: ParentNode): (element: Node) => string | undefined {
  const all = [...tree.querySelectorAll(headings)];
  const numbers = new Map<Node, number>(all.map((heading, index) => [heading, index]));
  let last: Node | undefined;
  /** How many of the headings start before the element that was asked for last. */
  let above = 0;
  const walker = walk(tree, show.elements);
  /** Going back costs the distance to the last answer; comparing places costs the number of siblings. */
  const goBack = (element: Node): number | undefined => {
    if (element === last) return above;
    walker.currentNode = element;
    for (let steps = 0; steps < farthest; steps += 1) {
      const at = walker.previousNode();
      if (!at) return 0;
      const number = numbers.get(at);
      if (number !== undefined) return number + 1;
      if (at === last) return above;
    }
    return undefined;
  };
  const isAbove = (index: number, element: Node): boolean => {
    const heading = all[index];
    return heading !== undefined && precedes(heading, element);
  };
  /** The heading of the last answer: neighbours share theirs. */
  let known: { heading: Element; words: string | undefined } | undefined;
  const wordsOf = (heading: Element): string | undefined => {
    if (known?.heading !== heading) {
      const words = textOf(heading).replaceAll(/\s+/g, ' ').trim().slice(0, longest);
      known = { heading, words: words || undefined };
    }
    return known?.words;
  };
  return (element) => {
    // Documents of the command line have no walker that goes back, but compare places fast.
    const near = typeof Node === 'undefined' ? undefined : goBack(element);
    if (near === undefined) {
      while (above > 0 && !isAbove(above - 1, element)) above = above > 8 ? above >> 1 : above - 1;
      while (isAbove(above, element)) above += 1;
    } else above = near;
    last = element;
    const heading = all[above - 1];
    return heading && !contains(heading, element) ? wordsOf(heading) : undefined;
  };
}

/** The words of the block before the first line of a container, looking back over no more than `limit` nodes. */
export function textBefore(container: Container, line: TextMap, layout: Layout, limit = 100): string | undefined {
  const start = isOneLine(container) ? container : line.nodes[0];
  let before = start ? preceding(start) : null;
  for (let seen = 0; before && seen < limit; before = preceding(before), seen += 1) {
    if (!isText(before) || !/\S/.test(before.data)) continue;
    const other = containerOf(before, layout);
    if (!other || unreadableTags.has(elementOf(other).localName)) continue;
    const run = runWith(before, other, layout);
    if (run) return tail(run.text);
  }
  return undefined;
}

export const tail = (text: string): string => text.slice(-longest);
