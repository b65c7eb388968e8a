/** The first look: which elements hold an openness term, at little more than the cost of reading the text once. */
import { above, isElement, matches, show, textOf, walk, type Container } from './dom.ts';
import { containerOf } from './runs.ts';
import { tagLayout, type Layout } from './layout.ts';
import { editors, unreadableTags } from './markup.ts';

/**
 * The elements whose own lines hold a match, in document order, those that are not for reading left out. An element
 * may be named whose lines, looked at one by one, hold none: a match may span two of them.
 * @param pattern an openness term, tolerant of anything that may stand between its parts (see prefilter.ts)
 */
export function findContainers(root: Container, pattern: RegExp, layout: Layout = tagLayout): Container[] {
  const text = textOf(root);
  // Where a match lies in the whole text tells its text node by lengths alone: no other node's text is looked at.
  const seeker = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`);
  let match = seeker.exec(text);
  if (!match) return [];
  const found = new Set<Container>();
  const readable = createReadable();
  const walker = walk(root, show.texts);
  let end = 0;
  for (let node = walker.nextNode(); match && node; node = walker.nextNode()) {
    end += (node as Text).length;
    if (match.index >= end) continue;
    seeker.lastIndex = end;
    match = seeker.exec(text);
    const container = containerOf(node, layout);
    if (container && readable(container)) found.add(container);
  }
  return [...found];
}

/** Answers whether text below an element may be read; remembers, because neighbours share their ancestors. */
export function createReadable(): (container: Container) => boolean {
  const known = new Map<Node, boolean>();
  return (container) => {
    const chain: Node[] = [];
    let at: Node | null = container;
    let answer: boolean | undefined;
    while (answer === undefined && at) {
      answer = known.get(at) ?? (isElement(at) && isUnreadable(at) ? false : undefined);
      chain.push(at);
      at = above(at);
    }
    for (const one of chain) known.set(one, answer ?? true);
    return answer ?? true;
  };
}

/** Whether an element, whatever it stands in, is none to read or draw in. */
function isUnreadable(element: Element): boolean {
  return unreadableTags.has(element.localName) || (element.hasAttributes() && matches(element, editors));
}
