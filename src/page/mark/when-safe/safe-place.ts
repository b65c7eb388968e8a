/**
 * Finds out where a page must not be changed yet, as a framework has still to compare the server's markup with its
 * own. Tested end to end by test/e2e/page-badges.e2e.ts and test/e2e/page-frameworks.e2e.ts.
 */
import {
  above,
  bodyOf,
  closestAbove,
  elementOf,
  isComment,
  isElement,
  isText,
  matches,
  nextOf,
  parentOf,
  previousOf,
  show,
  textOf,
  walk,
} from '../../dom/dom.ts';
import { asleep, asleepSiblings, editors, serverMarks, takenOver } from '../../dom/markup.ts';
import type { Place } from './place.ts';
import { treesOf } from '../../dom/trees.ts';

/** Comments that are read; frameworks mark the start of their root. */
const mostComments = 2_000;

function* comments(document: Document): Generator<Comment> {
  let seen = 0;
  for (const tree of treesOf(document)) {
    const walker = walk(tree, show.comments);
    for (let node = walker.nextNode(); isComment(node) && seen < mostComments; node = walker.nextNode()) {
      seen += 1;
      yield node;
    }
  }
}

const holdsScript = (document: Document, words: RegExp): boolean =>
  [...document.querySelectorAll('script')].some((script) => words.test(textOf(script).slice(0, 10_000)));
const holdsAny = (document: Document, selectors: readonly string[]): boolean =>
  selectors.some((selector) => document.querySelector(selector) !== null);

/** Whether a server rendered (part of) the page for a framework to take over. */
export function hasServerMarkup(document: Document): boolean {
  if (holdsAny(document, serverMarks.selectors) || holdsScript(document, serverMarks.script)) return true;
  for (const { data } of comments(document)) if (serverMarks.comment.test(data)) return true;
  return false;
}

/** The siblings that a comment marks as not hydrated yet. */
function* sleepers(mark: Comment): Generator<Node> {
  const { after, end, before } = asleepSiblings;
  if (after.test(mark.data)) {
    for (let at = nextOf(mark); at && !(isComment(at) && at.data === end); at = nextOf(at)) yield at;
  } else if (before.test(mark.data)) {
    for (let at = previousOf(mark); at && !isComment(at); at = previousOf(at)) yield at;
  }
}

/** The part of the page that a comment shows to be rendered for a framework; null if it shows nothing. */
function partOf(mark: Comment, body: Element | null): Element | null {
  const texts = [previousOf(mark), nextOf(mark)];
  if (!takenOver.comment.test(mark.data) || (mark.data === ' ' && !texts.every(isText))) return null;
  let part = parentOf(mark);
  while (isElement(part) && part !== body && parentOf(part) !== body && !matches(part, takenOver.islands))
    part = parentOf(part);
  return isElement(part) ? part : null;
}

/** Parts of the page that React or Vue hydrates, or has hydrated. */
function takenParts(document: Document, marks: readonly Comment[]): Set<Element> {
  const body = bodyOf(document);
  const marked = [...document.querySelectorAll(takenOver.marked)];
  if (marked.some((element) => matches(element, takenOver.notAsked))) return new Set();
  const parts = new Set(marked);
  for (const root of takenOver.roots) for (const part of document.querySelectorAll(root)) parts.add(part);
  if (body && (holdsAny(document, takenOver.page) || holdsScript(document, takenOver.script))) parts.add(body);
  for (const mark of marks) {
    const part = partOf(mark, body);
    if (part) parts.add(part);
  }
  return parts;
}

export type Safety = (place: Place) => 'ready' | 'later' | 'never';

/**
 * Returns a function that says whether a badge may go to a place now (`ready`), perhaps later, or never because it is
 * in an editor.
 * @param isHydrated whether a framework that is to hydrate a node has done so
 */
export function createSafety(document: Document, isHydrated: (node: Node) => boolean): Safety {
  const marks = [...comments(document)];
  const sleeping = new Set<Node>(marks.flatMap((mark) => [...sleepers(mark)]));
  const taken = takenParts(document, marks);
  const isIn = (set: ReadonlySet<Node>, node: Node, up: (from: Node) => Node | null): boolean => {
    for (let at: Node | null = set.size > 0 ? node : null; at; at = up(at)) if (set.has(at)) return true;
    return false;
  };
  return ({ after, parent }) => {
    const element = elementOf(parent);
    if (document.designMode === 'on' || closestAbove(element, editors)) return 'never';
    if (closestAbove(element, asleep) || isIn(sleeping, element, above)) return 'later';
    // No framework hydrates what is in a shadow root.
    return isIn(taken, parent, parentOf) && !isHydrated(after) ? 'later' : 'ready';
  };
}
