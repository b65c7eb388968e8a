/** The first look: which elements hold an openness term, at little more than the cost of reading the text once. */
import { above, isElement, matches, show, textOf, walk, type Container } from '../dom/dom.ts';
import { leap } from '../dom/skip-siblings.ts';
import { containerOf } from '../text/lines.ts';
import { tagLayout, type Layout } from '../dom/layout.ts';
import { editors, unreadableTags } from '../dom/markup.ts';

/** Text nodes that are gone over before a search offers a pause. */
const stride = 256;
/** Where the next match is farther than this (in code units), whole elements are passed by. */
const far = 1_000;
/** A search is begun anew so often where the page takes away the place at which it paused. */
const mostRestarts = 3;

/**
 * The elements whose own lines hold a match, in document order, those that are not for reading left out. An element
 * may be named whose lines, looked at one by one, hold none: a match may span two of them. Yields null where it might
 * pause; to be told with `true` when the page has changed since the last time.
 * @param pattern an openness term, tolerant of anything that may stand between its parts (see prefilter.ts)
 * @param from an element below `root` at which to begin, its own lines among the first
 */
export function* searchContainers(
  root: Container,
  pattern: RegExp,
  { layout = tagLayout, from = root }: { layout?: Layout; from?: Container | undefined } = {},
): Generator<Container | null, void, boolean | undefined> {
  let text = from === root ? textOf(root) : textFrom(from, root);
  // Where a match lies in the whole text tells its text node by lengths alone: no other node's text is looked at.
  const seeker = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`);
  // Only its end is asked for: to have a match told in full costs as much as to find it.
  let more = seeker.test(text);
  if (!more) return;
  const found = new Set<Container>();
  const walker = walk(root, show.texts);
  if (from !== root) walker.currentNode = from;
  let readable = createReadable();
  let end = 0;
  let restarts = 0;
  let seen = 0;
  let paused = 0;
  // The documents of the command line have no walker that can be put elsewhere.
  let spare = typeof Node === 'undefined' ? 0 : text.length;
  for (let node = walker.nextNode(); more && node; node = walker.nextNode()) {
    let changed: boolean | undefined;
    end += (node as Text).length;
    if (seeker.lastIndex <= end) {
      seeker.lastIndex = end;
      more = seeker.test(text);
      const container = containerOf(node, layout);
      const isNew = container !== null && found.size < found.add(container).size;
      if (isNew && readable(container)) changed = yield container;
    }
    seen += 1;
    if (more && !changed && spare > 0 && seeker.lastIndex - end > far) {
      const { node: last, length, steps, lost } = leap(node, root, seeker.lastIndex - end);
      walker.currentNode = node = last;
      end += length;
      seen += steps;
      // What was read in vain is not to come to more than all text once more.
      spare -= lost;
    }
    if (seen - paused >= stride) {
      paused = seen;
      changed = (yield null) || changed;
    }
    if (changed) {
      // Lengths no longer tell where a match lies: goes by the text that is left.
      const lost = !root.contains(node);
      if (lost && (restarts += 1) > mostRestarts) return;
      if (lost) walker.currentNode = root;
      text = lost ? textOf(root) : textBehind(node, root);
      readable = createReadable();
      end = 0;
      seeker.lastIndex = 0;
      more = seeker.test(text);
    }
  }
}

/** All that a search finds, in one go. */
export function findContainers(root: Container, pattern: RegExp, layout: Layout = tagLayout): Container[] {
  const found: Container[] = [];
  for (const container of searchContainers(root, pattern, { layout })) if (container) found.push(container);
  return found;
}

const textBehind = (node: Node, root: Container): string => textUpTo(root, (range) => range.setStartAfter(node));
const textFrom = (node: Node, root: Container): string => textUpTo(root, (range) => range.setStartBefore(node));

function textUpTo(root: Container, start: (range: Range) => void): string {
  const range = new Range();
  start(range);
  range.setEnd(root, root.childNodes.length);
  return range.toString();
}

/** Answers whether text below an element may be read; remembers, because neighbours share their ancestors. */
export function createReadable(): (container: Container) => boolean {
  /** Of what others stand in alone: what is asked for is mostly asked for once. */
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

/** Whether an element, whatever it stands in, is none to read or draw in. */
function isUnreadable(element: Element): boolean {
  return unreadableTags.has(element.localName) || (element.hasAttributes() && matches(element, editors));
}
