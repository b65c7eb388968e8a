/**
 * Open shadow roots: trees of the page's own words that neither the text nor the selectors of the tree around them reach.
 * Part of the prefilter too, so it imports nothing.
 */

/**
 * Elements that may have a root: those with a hyphen in their names, found without a wrapper for each element of the
 * page (a walk over 22,000 elements takes Firefox 40 ms, this 4 ms), and some that HTML knows, where they hold nothing else.
 */
const custom = "descendant-or-self::*[contains(local-name(),'-')]";
const known = 'article,aside,footer,header,main,nav,section,div:empty,p:empty,span:empty';

const shadowOf =
  typeof Element === 'undefined' ? undefined : Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')?.get;

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** All open shadow roots below a node, its own and those inside others too, the outer ones first. */
export function rootsBelow(node: Node): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const take = (element: Node | null): void => {
    // A `<form>` answers with its control of the name `shadowRoot`; the getter of the prototype does not.
    const root = element && isElement(element) && (shadowOf?.call(element) as ShadowRoot | null);
    if (root && !roots.includes(root)) roots.push(root, ...rootsBelow(root));
  };
  if (node.nodeType !== 9 && node.nodeType !== 11 && !isElement(node)) return roots;
  take(node);
  for (const start of node.nodeType === 11 ? node.childNodes : [node]) {
    const found = document.evaluate(custom, start, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
    for (let index = 0; index < found.snapshotLength; index += 1) take(found.snapshotItem(index));
  }
  for (const element of (node as ParentNode).querySelectorAll(known)) take(element);
  return roots;
}

/**
 * An element that is defined late gets its root without any change that could be observed: calls `look` a few times,
 * ever later, while the page holds elements that nobody has defined yet.
 * @param isOurs elements that nobody will ever define
 */
export function whileUndefined(
  document: Document,
  look: () => void,
  signal: AbortSignal,
  isOurs: (element: Element) => boolean = () => false,
): void {
  if (signal.aborted) return;
  let timer: ReturnType<typeof setTimeout>;
  const holdsAny = (): boolean => [...document.querySelectorAll(':not(:defined)')].some((element) => !isOurs(element));
  let held = holdsAny();
  const wait = (ms: number): void => {
    timer = setTimeout(() => {
      const before = held;
      held = holdsAny();
      // Also when the last of them was just defined.
      if (before || held) look();
      if (ms < 20_000) wait(ms * 2);
    }, ms);
  };
  wait(1_000);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
