/** When a page must not yet be drawn in: a framework has still to compare the server's markup with its own. */
import { above, closestAbove, isComment, nextOf, previousOf, show, walk } from './dom.ts';
import { asleep, asleepSiblings, editors, serverMarks } from './markup.ts';
import { rootsBelow } from './shadow.ts';

/** Comments that are looked at; frameworks mark the start of their root. */
const mostComments = 2_000;

function* comments(document: Document): Generator<Comment> {
  let seen = 0;
  for (const tree of [document, ...rootsBelow(document)]) {
    const walker = walk(tree, show.comments);
    for (let node = walker.nextNode(); isComment(node) && seen < mostComments; node = walker.nextNode()) {
      seen += 1;
      yield node;
    }
  }
}

/** Whether a server rendered (part of) the page for a framework to take over. */
export function hasServerMarkup(document: Document): boolean {
  if (document.querySelector(serverMarks.selector)) return true;
  for (const script of document.querySelectorAll('script:not([src])')) {
    if (serverMarks.script.test(script.textContent.slice(0, 10_000))) return true;
  }
  for (const { data } of comments(document)) if (serverMarks.comment.test(data)) return true;
  return false;
}

/** The siblings that one comment says are asleep. */
function* sleepers(mark: Comment): Generator<Node> {
  const { after, end, before } = asleepSiblings;
  if (after.test(mark.data)) {
    for (let at = nextOf(mark); at && !(isComment(at) && at.data === end); at = nextOf(at)) yield at;
  } else if (before.test(mark.data)) {
    for (let at = previousOf(mark); at && !isComment(at); at = previousOf(at)) yield at;
  }
}

/** Tells of elements whether they may be drawn in now (`ready`), perhaps later, or never because they are an editor. */
export function createSafety(document: Document): (element: Element) => 'ready' | 'later' | 'never' {
  const sleeping = new Set<Node>();
  for (const comment of comments(document)) for (const node of sleepers(comment)) sleeping.add(node);
  return (element) => {
    if (document.designMode === 'on' || closestAbove(element, editors)) return 'never';
    if (closestAbove(element, asleep)) return 'later';
    for (let at: Node | null = sleeping.size > 0 ? element : null; at; at = above(at)) {
      if (sleeping.has(at)) return 'later';
    }
    return 'ready';
  };
}
