/** What stands around a block: the second signals and antecedents of its words. */
import type { Block } from '@/src/core/types.ts';
import { isElement, isText, matches, parentOf, precedes, preceding, textOf } from './dom.ts';
import type { Layout } from './layout.ts';
import { headings, kinds, unreadableTags } from './markup.ts';
import { collectRuns, containerOf } from './runs.ts';

/** Code units of a heading or of the block before that are handed on: enough for a name, little to send. */
const longest = 400;

/** The kind of the nearest ancestor that has one, at most five steps up. */
export function kindOf(container: Element): NonNullable<Block['kind']> {
  let at: ParentNode | null = container;
  for (let steps = 0; steps < 5 && isElement(at); steps += 1, at = parentOf(at)) {
    const kind = matches(at, '[role="heading" i]') ? 'heading' : kinds[at.localName];
    if (kind) return kind;
  }
  return 'paragraph';
}

/**
 * Takes stock of a document's headings; the answer is the words of the last one that starts before an element. Elements
 * asked for in document order are answered fastest: comparing places is slow among many siblings.
 */
export function createHeadings(document: Document): (element: Element) => string | undefined {
  const all = document.querySelectorAll(headings);
  /** Of those, how many start before the element asked for last. */
  let above = 0;
  const isAbove = (index: number, element: Element): boolean => {
    const heading = all[index];
    return heading !== undefined && precedes(heading, element);
  };
  return (element) => {
    while (above > 0 && !isAbove(above - 1, element)) above = above > 8 ? above >> 1 : above - 1;
    while (isAbove(above, element)) above += 1;
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
    if (!container || unreadableTags.has(container.localName)) continue;
    const run = collectRuns(container, layout).find((one) => one.nodes.includes(text));
    if (run) return tail(run.text);
  }
  return undefined;
}

export const tail = (text: string): string => text.slice(-longest);
