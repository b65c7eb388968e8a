/** Finds the list or table directly below a heading: its lines belong to what the heading says. */
import { elementOf, following, isElement, isText, nextOf, parentOf, previousOf, type Container } from '../dom/dom.ts';
import type { Layout } from '../dom/layout.ts';
import { unreadableTags } from '../dom/markup.ts';
import { containerOf, runWith } from './lines.ts';
import type { TextMap } from './text-map.ts';

/** No list needs more for its names; the rest of a longer one is left unread. */
const mostLines = 60;
/** At most so many wrappers around a heading with nothing else in them. */
const wrappers = 2;
/** A heading or introduction is not longer than this (in code units), and ends without a full stop. */
const longestHeading = 200;

const lists = new Set(['ul', 'ol', 'table', 'dl']);
const rows = new Set(['li', 'tr', 'dt']);

/** The nearest sibling element, on either side; undefined if text comes before it. */
function beside(node: Node, step: typeof nextOf): Element | null | undefined {
  for (let at = step(node); at; at = step(at)) {
    if (isElement(at)) return at;
    if (isText(at) && /\S/.test(at.data)) return undefined;
  }
  return null;
}

/** The list right behind a container, or behind a wrapper that ends with it. */
export function listBelow(container: Container): Element | null {
  let at: Element = elementOf(container);
  for (let step = 0; step <= wrappers; step += 1) {
    const next = beside(at, nextOf);
    if (next) return lists.has(next.localName) ? next : null;
    const parent: Node | null = parentOf(at);
    if (next === undefined || !isElement(parent)) return null;
    at = parent;
  }
  return null;
}

/**
 * What may introduce the list that an element is or is in: the element right before it, and the last ones inside
 * that.
 */
export function headsOf(element: Element): Element[] {
  let list: Element | null = null;
  for (let at: Node | null = element; isElement(at); at = parentOf(at)) if (lists.has(at.localName)) list = at;
  const heads: Element[] = [];
  let head = list && beside(list, previousOf);
  for (let step = 0; step <= wrappers && head; step += 1) {
    heads.push(head);
    head = head.lastElementChild;
  }
  return heads;
}

export const endsSentence = (text: string): boolean => '.!?'.includes(text.trimEnd().at(-1) ?? ' ');
export const isIntroduction = (text: string): boolean => text.length <= longestHeading && !endsSentence(text);

/** The first line of an element's own or of the blocks in it. */
function firstLine(element: Element, layout: Layout): TextMap | undefined {
  for (let node = following(element, element, false); node; node = following(node, element, false)) {
    if (!isText(node) || !/\S/.test(node.data)) continue;
    const container = containerOf(node, layout);
    if (!container || unreadableTags.has(elementOf(container).localName)) return undefined;
    return runWith(node, container, layout);
  }
  return undefined;
}

/**
 * The first line of each item, of each row's first cell, or of each term of a list; without rows of column heads and
 * items in items.
 * @param isOwn whether a line has a claim of its own and is left out
 */
export function linesOf(list: Element, layout: Layout, isOwn: (text: string) => boolean): TextMap[] {
  const lines: TextMap[] = [];
  for (let node = following(list, list, false); node && lines.length < mostLines;) {
    const row = isElement(node) && rows.has(node.localName) ? node : undefined;
    const isHead = row?.localName === 'tr' && row.getElementsByTagName('td').length === 0;
    const line = row && !isHead ? firstLine(row, layout) : undefined;
    if (line && !isOwn(line.text)) lines.push(line);
    node = following(node, list, row !== undefined);
  }
  return lines;
}

/** Joins several texts into one, each on its own line. */
export function joinMaps(maps: readonly TextMap[]): TextMap {
  const starts: number[] = [];
  let text = '';
  for (const map of maps) {
    starts.push(text.length);
    text += `${map.text}\n`;
  }
  return {
    text: text.slice(0, -1),
    nodes: maps.flatMap(({ nodes }) => nodes),
    locate(offset) {
      const index = Math.max(
        0,
        starts.findLastIndex((start) => start <= offset),
      );
      const map = maps[index];
      if (!map) throw new RangeError(`no text at offset ${offset}`);
      return map.locate(Math.min(offset - (starts[index] ?? 0), Math.max(0, map.text.length - 1)));
    },
  };
}
