/**
 * Reading a tree without trusting its names: in Chromium a `<form>` with a control named `parentNode` or `textContent`
 * answers with that control, in a content script as well. The getters of the prototypes cannot be shadowed.
 * Outside browsers (saved pages on the command line) there are no such globals and no such trap.
 */

type Reader<T> = (node: Node) => T;

function reader<T>(key: keyof Node): Reader<T> {
  const get = typeof Node === 'undefined' ? undefined : Object.getOwnPropertyDescriptor(Node.prototype, key)?.get;
  return get ? (node) => get.call(node) as T : (node) => node[key] as T;
}

export const parentOf = reader<ParentNode | null>('parentNode');
export const previousOf = reader<Node | null>('previousSibling');
export const nextOf = reader<Node | null>('nextSibling');
export const documentOf = reader<Document>('ownerDocument');

const rawText = reader<string | null>('textContent');
/** The text of everything below, scripts and hidden elements included; the cheapest look at a tree there is. */
export const textOf = (node: Node): string => rawText(node) ?? '';

const matcher = typeof Element === 'undefined' ? undefined : Element.prototype.matches;
export const matches = (element: Element, selector: string): boolean =>
  matcher ? matcher.call(element, selector) : element.matches(selector);

const { ELEMENT, TEXT, CDATA, COMMENT } = { ELEMENT: 1, TEXT: 3, CDATA: 4, COMMENT: 8 };
export const isElement = (node: Node | null | undefined): node is Element => node?.nodeType === ELEMENT;
export const isText = (node: Node | null | undefined): node is Text =>
  node?.nodeType === TEXT || node?.nodeType === CDATA;
export const isComment = (node: Node | null | undefined): node is Comment => node?.nodeType === COMMENT;

/** What a `TreeWalker` is to show: the numbers of `NodeFilter`, which is no global on the command line. */
export const show = { elements: 0x1, texts: 0x4 | 0x8, comments: 0x80 } as const;

export function walk(root: Node, what: number): TreeWalker {
  const document = root.nodeType === 9 ? (root as Document) : documentOf(root);
  return document.createTreeWalker(root, what);
}

/** The next node in document order, or the next one outside the current subtree; null at the end of the root. */
export function step(walker: TreeWalker, skipChildren: boolean): Node | null {
  if (!skipChildren) return walker.nextNode();
  for (;;) {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
    if (!walker.parentNode() || walker.currentNode === walker.root) return null;
  }
}

/** The body, or what stands for it in documents without one; a page can put an image of that name before it. */
export function bodyOf(document: Document): Element | null {
  const root = document.documentElement as Element | null;
  for (let child = root?.lastElementChild ?? null; child; child = child.previousElementSibling) {
    if (child.localName === 'body') return child;
  }
  return root;
}
