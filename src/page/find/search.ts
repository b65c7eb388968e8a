/** Searches for elements that contain an openness term, at little more than the cost of reading the text once. */
import { above, isElement, matches, show, textOf, walk, type Container, contains, hasAttributes } from '../dom/dom.ts';
import { skipSiblings } from '../dom/skip-siblings.ts';
import { containerOf } from '../text/lines.ts';
import { tagLayout, type Layout } from '../dom/layout.ts';
import { editors, unreadableTags } from '../dom/markup.ts';

/** Text nodes that are visited before a search offers a pause. */
const stride = 256;
/** If the next match is farther than this (in code units), whole elements are skipped. */
const far = 1_000;
/** How often a search restarts when the page removes the node at which it paused. */
const mostRestarts = 3;

/**
 * Finds the elements whose own lines contain a match, in document order, except those that are not for reading. A
 * match may span two lines, so an element may be found whose lines, one by one, contain none. Yields null where it
 * might pause; `next(true)` says that the page has changed since the last time.
 * @param pattern an openness term, tolerant of anything that may be between its parts (see prefilter.ts)
 */
export function* searchContainers(
  root: Container,
  pattern: RegExp,
  layout: Layout = tagLayout,
): Generator<Container | null, void, boolean | undefined> {
  const text = textOf(root);
  const ends = new MatchEnds(pattern, text);
  if (!ends.more) return;
  const found = new Set<Container>();
  const walker = walk(root, show.texts);
  let isReadable = createReadable();
  let restarts = 0;
  let seen = 0;
  let paused = 0;
  // In documents of the command line a walker cannot be moved.
  let spare = typeof Node === 'undefined' ? 0 : text.length;
  for (let node = walker.nextNode(); ends.more && node; node = walker.nextNode()) {
    let changed: boolean | undefined;
    if (ends.pass((node as Text).length)) {
      ends.next();
      const container = containerOf(node, layout);
      const isNew = container !== null && found.size < found.add(container).size;
      if (isNew && isReadable(container)) changed = yield container;
    }
    seen += 1;
    if (ends.more && !changed && spare > 0 && ends.distance > far) {
      const { node: last, length, steps, lost } = skipSiblings(node, root, ends.distance);
      walker.currentNode = node = last;
      ends.pass(length);
      seen += steps;
      // All that is read in vain may not exceed the whole text.
      spare -= lost;
    }
    if (seen - paused >= stride) {
      paused = seen;
      changed = (yield null) || changed;
    }
    if (changed) {
      const isLost = !contains(root, node);
      if (isLost) {
        if ((restarts += 1) > mostRestarts) return;
        walker.currentNode = root;
      }
      isReadable = createReadable();
      // Lengths no longer say where a match is: searches the text that is left.
      ends.restart(isLost ? textOf(root) : textBehind(node, root));
    }
  }
}

/**
 * Where the matches in a text end. The lengths of text nodes say which node that is in, so no node's text is read.
 * Only ends are asked for: a match in full costs as much again as to find it.
 */
class MatchEnds {
  readonly #term: RegExp;
  #text: string;
  /** The end of the text that was passed. */
  #at = 0;
  /** Whether there is another match. */
  more: boolean;

  constructor(pattern: RegExp, text: string) {
    this.#term = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`);
    this.#text = text;
    this.more = this.#term.test(text);
  }

  /** Code units from here to the end of the next match. */
  get distance(): number {
    return this.#term.lastIndex - this.#at;
  }

  /** Passes so many code units. @returns whether the next match ends in them */
  pass(length: number): boolean {
    this.#at += length;
    return this.#term.lastIndex <= this.#at;
  }

  /** Looks for the next match from here on. */
  next(): void {
    this.#term.lastIndex = this.#at;
    this.more = this.#term.test(this.#text);
  }

  restart(text: string): void {
    this.#text = text;
    this.#at = 0;
    this.next();
  }
}

/** The result of a whole search, in one go. */
export function findContainers(root: Container, pattern: RegExp, layout: Layout = tagLayout): Container[] {
  const found: Container[] = [];
  for (const container of searchContainers(root, pattern, layout)) if (container) found.push(container);
  return found;
}

function textBehind(node: Node, root: Container): string {
  const range = new Range();
  range.setStartAfter(node);
  range.setEnd(root, root.childNodes.length);
  return range.toString();
}

/**
 * Returns a function that says whether the text in an element may be read; it remembers ancestors, which neighbours
 * share.
 */
export function createReadable(): (container: Container) => boolean {
  /** Ancestors only: a container itself is mostly asked for once. */
  const known = new Map<Node, boolean>();
  const isFree = (node: Node): boolean => !isElement(node) || !isUnreadable(node);
  return (container) => {
    let answer: boolean | undefined = isFree(container) ? undefined : false;
    const chain: Node[] = [];
    for (let at = above(container); answer === undefined && at; at = above(at)) {
      answer = known.get(at) ?? (isFree(at) ? undefined : false);
      chain.push(at);
    }
    answer ??= true;
    for (const one of chain) known.set(one, answer);
    return answer;
  };
}

/** Whether an element, whatever contains it, is not to be read or drawn in. */
function isUnreadable(element: Element): boolean {
  return unreadableTags.has(element.localName) || (hasAttributes(element) && matches(element, editors));
}
