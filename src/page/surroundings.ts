/** What stands around a block: the second signals and antecedents of its words. */
import type { Block } from '@/src/core/types.ts';
import {
  above,
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
} from './dom.ts';
import type { Layout } from './layout.ts';
import { headings, kinds, unreadableTags } from './markup.ts';
import { collectRuns, containerOf } from './runs.ts';

/** Code units of a heading or of the block before that are handed on: enough for a name, little to send. */
const longest = 400;

/** The kind of the nearest ancestor that has one, at most five steps up. */
export function kindOf(container: Container): NonNullable<Block['kind']> {
  let at: Node | null = container;
  for (let steps = 0; steps < 5 && at; steps += 1, at = above(at)) {
    if (!isElement(at)) continue;
    const kind = matches(at, '[role="heading" i]') ? 'heading' : kinds[at.localName];
    if (kind) return kind;
  }
  return 'paragraph';
}

/** Tells the heading above a container: the last of its tree that starts before it, else of the tree around that. */
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

/** Elements that are gone back over in search of a heading, or of the element that was asked for before. */
const farthest = 200;

/**
 * Takes stock of a tree's headings; the answer is the words of the last one that starts before an element. Elements
 * asked for in document order are answered fastest.
 */
function headingsOf(tree: ParentNode): (element: Node) => string | undefined {
  const all = [...tree.querySelectorAll(headings)];
  const numbers = new Map<Node, number>(all.map((heading, index) => [heading, index]));
  let last: Node | undefined;
  /** Of those, how many start before the element asked for last. */
  let above = 0;
  const walker = walk(tree, show.elements);
  /** Going back is as long as the way to the last answer; comparing places is as long as a list of siblings. */
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
  return (element) => {
    // The documents of the command line have no walker that goes back, and compare places at once.
    const near = typeof Node === 'undefined' ? undefined : goBack(element);
    if (near === undefined) {
      while (above > 0 && !isAbove(above - 1, element)) above = above > 8 ? above >> 1 : above - 1;
      while (isAbove(above, element)) above += 1;
    } else above = near;
    last = element;
    const heading = all[above - 1];
    const words = heading && !heading.contains(element) ? textOf(heading).replaceAll(/\s+/g, ' ').trim() : '';
    return words.slice(0, longest) || undefined;
  };
}

/** The words of the block before a text node, looking back over no more than `limit` nodes. */
export function textBefore(node: Text, layout: Layout, limit = 100): string | undefined {
  let before = preceding(node);
  for (let seen = 0; before && seen < limit; before = preceding(before), seen += 1) {
    if (!isText(before) || !/\S/.test(before.data)) continue;
    const text = before;
    const container = containerOf(text, layout);
    if (!container || unreadableTags.has(elementOf(container).localName)) continue;
    const run = collectRuns(container, layout).find((one) => one.nodes.includes(text));
    if (run) return tail(run.text);
  }
  return undefined;
}

export const tail = (text: string): string => text.slice(-longest);
