/**
 * Reading a tree without trusting its names: in Chromium a `<form>` with a control named `parentNode` or `textContent`
 * answers with that control, in a content script as well. The getters of the prototypes cannot be shadowed.
 * Outside browsers (saved pages on the command line) there are no such globals and no such trap.
 */

type Reader<T, N = Node> = (node: N) => T;

const getter = (prototype: object, key: string): (() => unknown) | undefined =>
  Object.getOwnPropertyDescriptor(prototype, key)?.get;

function reader<T>(key: keyof Node): Reader<T> {
  const get = typeof Node === 'undefined' ? undefined : getter(Node.prototype, key);
  return get ? (node) => get.call(node) as T : (node) => node[key] as T;
}

function elementReader<T>(key: keyof Element): Reader<T, Element> {
  const get = typeof Element === 'undefined' ? undefined : getter(Element.prototype, key);
  return get ? (element) => get.call(element) as T : (element) => element[key] as T;
}

export const parentOf = reader<ParentNode | null>('parentNode');
export const previousOf = reader<Node | null>('previousSibling');
export const nextOf = reader<Node | null>('nextSibling');
const firstOf = reader<Node | null>('firstChild');
const lastOf = reader<Node | null>('lastChild');
export const firstElementOf = elementReader<Element | null>('firstElementChild');
export const nextElementOf = elementReader<Element | null>('nextElementSibling');
export const nameOf = elementReader<string>('localName');
export const documentOf = reader<Document>('ownerDocument');

export const isShadowRoot = (node: Node | null | undefined): node is ShadowRoot =>
  node?.nodeType === 11 && 'host' in node;
/** What can contain lines of text. */
export type Container = Element | ShadowRoot;
export const isContainer = (node: Node | null | undefined): node is Container => isElement(node) || isShadowRoot(node);
/** The container itself, or the host of a shadow root. */
export const elementOf = (container: Container): Element => (isShadowRoot(container) ? container.host : container);
/** The parent of a node, or the host of a shadow root. */
export const above = (node: Node): Node | null => parentOf(node) ?? (isShadowRoot(node) ? node.host : null);
const rootGetter = typeof Node === 'undefined' ? undefined : Node.prototype.getRootNode;
/** The shadow root, document or detached node that a node is below. */
export const rootOf = (node: Node): Node => (rootGetter ? rootGetter.call(node) : node.getRootNode());
/** The shadow root or document that contains a node. */
export function treeOf(node: Node): ShadowRoot | Document {
  const root = rootOf(node);
  return isShadowRoot(root) ? root : documentOf(node);
}

const rawText = reader<string | null>('textContent');
/** The text of everything in a node, scripts and hidden elements included; the cheapest way to read a tree. */
export const textOf = (node: Node): string => rawText(node) ?? '';

const shownText =
  typeof HTMLElement === 'undefined'
    ? undefined
    : Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'innerText')?.get;
/** The text of an element as the browser shows it. */
export const innerTextOf = (element: HTMLElement): string => (shownText?.call(element) as string | undefined) ?? '';

const matcher = typeof Element === 'undefined' ? undefined : Element.prototype.matches;
export const matches = (element: Element, selector: string): boolean =>
  matcher ? matcher.call(element, selector) : element.matches(selector);

const attribute = typeof Element === 'undefined' ? undefined : Element.prototype.getAttribute;
export const attributeOf = (element: Element, name: string): string | null =>
  attribute ? attribute.call(element, name) : element.getAttribute(name);

const finder = typeof Element === 'undefined' ? undefined : Element.prototype.querySelector;
/** The first element below another that matches. */
export const find = (element: Element, selector: string): Element | null =>
  finder ? finder.call(element, selector) : element.querySelector(selector);

/** All elements below another that match. */
export const findAll = (element: Element, selector: string): Iterable<Element> =>
  Element.prototype.querySelectorAll.call(element, selector);

const { ELEMENT, TEXT, CDATA, INSTRUCTION, COMMENT } = { ELEMENT: 1, TEXT: 3, CDATA: 4, INSTRUCTION: 7, COMMENT: 8 };
export const isElement = (node: Node | null | undefined): node is Element => node?.nodeType === ELEMENT;
export const isText = (node: Node | null | undefined): node is Text =>
  node?.nodeType === TEXT || node?.nodeType === CDATA;
export const isComment = (node: Node | null | undefined): node is Comment => node?.nodeType === COMMENT;
export const isInstruction = (node: Node): boolean => node.nodeType === INSTRUCTION;

const attributesAsked = typeof Element === 'undefined' ? undefined : Element.prototype.hasAttributes;
export const hasAttributes = (element: Element): boolean =>
  attributesAsked ? attributesAsked.call(element) : element.hasAttributes();

const container = typeof Node === 'undefined' ? undefined : Node.prototype.contains;
/** Whether a node is another or contains it, within one tree. */
export const contains = (node: Node, other: Node | null): boolean =>
  container ? container.call(node, other) : node.contains(other);

/** The nearest element that matches, from an element outwards and out of shadow roots. */
export function closestAbove(element: Element, selector: string): Element | null {
  for (let at: Node | null = element; isElement(at);) {
    const found: Element | null = Element.prototype.closest.call(at, selector);
    if (found) return found;
    const tree: Node = treeOf(at);
    at = isShadowRoot(tree) ? tree.host : null;
  }
  return null;
}

/** Whether an element contains a node, in a shadow root too. */
export function encloses(element: Element, node: Node): boolean {
  let at: Node | null = node;
  while (at && !contains(element, at)) {
    const tree: Node = treeOf(at);
    at = isShadowRoot(tree) ? tree.host : null;
  }
  return at !== null;
}

/** What a `TreeWalker` is to show: the numbers of `NodeFilter`, which is no global on the command line. */
export const show = { elements: 0x1, texts: 0x4 | 0x8, comments: 0x80 } as const;

export function walk(root: Node, what: number): TreeWalker {
  const document = root.nodeType === 9 ? (root as Document) : documentOf(root);
  return document.createTreeWalker(root, what);
}

/**
 * The next node in document order within `root`; null at the end.
 * @param skipChildren passes over the node's subtree
 */
export function following(node: Node, root: Node, skipChildren: boolean): Node | null {
  const child = skipChildren ? null : firstOf(node);
  if (child) return child;
  for (let at: Node | null = node; at && at !== root; at = parentOf(at)) {
    const sibling = nextOf(at);
    if (sibling) return sibling;
  }
  return null;
}

/** The last node in document order within a node; the node itself if it is empty. */
export function lastWithin(node: Node): Node {
  let at = node;
  for (let last = lastOf(at); last; last = lastOf(at)) at = last;
  return at;
}

/** The node before in document order, out of shadow roots too; null at the start of the document. */
export function preceding(node: Node): Node | null {
  const at = previousOf(node);
  return at ? lastWithin(at) : above(node);
}

/** For documents of the command line, which never change: the number of each node. */
const numbered = new WeakMap<Document, Map<Node, number>>();

function numbersOf(document: Document): Map<Node, number> {
  let numbers = numbered.get(document);
  if (!numbers) {
    numbered.set(document, (numbers = new Map()));
    const root = document.documentElement;
    for (let node: Node | null = root; node; node = following(node, root, false)) numbers.set(node, numbers.size);
  }
  return numbers;
}

/** Whether one node starts before another of the same document. */
export function precedes(one: Node, other: Node): boolean {
  if (typeof Node !== 'undefined')
    return (Node.prototype.compareDocumentPosition.call(one, other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  // The documents of the command line compare siblings alone.
  const numbers = numbersOf(documentOf(one));
  return (numbers.get(one) ?? 0) < (numbers.get(other) ?? 0);
}

/** The body, or the root of a document without one; a page can put an image of that name before it. */
export function bodyOf(document: Document): Element | null {
  const root = document.documentElement as Element | null;
  for (let child = root?.lastElementChild ?? null; child; child = child.previousElementSibling) {
    if (child.localName === 'body') return child;
  }
  return root;
}
