/**
 * Finds open shadow roots: their words are part of the page, but neither `textContent` nor selectors of the tree
 * around them reach them. Part of the prefilter too, so it imports nothing.
 */

/**
 * Elements that have no shadow root, most frequent first, and elements that may have one by HTML but contain words
 * already. All others may have one, custom elements above all. It is a list of exclusions, as no selector finds names
 * with a hyphen: XPath does, but costs more (in Firefox three times as much), and a walk makes a wrapper for each
 * element of the page (40 ms for 22,000 elements in Firefox). A name that is missing here only costs time.
 */
const without =
  'a,p:not(:empty),em,b,i,li,div:not(:empty),span:not(:empty),td,strong,tr,br,img,path,code,ul,h1,h2,h3,h4,h5,h6,th,button,input,option,label,g,rect,circle,line,use,text,tspan,svg,mi,mo,mn,mrow,script,link,meta,sup,sub,small,dt,dd,pre,blockquote,ol,tbody,body,head,style,time,cite,font';
const maybe = `:not(${without})`;

const shadowOf =
  typeof Element === 'undefined' ? undefined : Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')?.get;

const isElement = (node: Node): node is Element => node.nodeType === 1;
/** A `<form>` answers with its control of the name `shadowRoot`; the getter of the prototype does not. */
const shadowRootOf = (element: Element): ShadowRoot | null => shadowOf?.call(element) as ShadowRoot | null;

/**
 * All open shadow roots below a node, its own and nested ones too, the outer ones first.
 * @param rootless called with each custom element that has none: it may get one, see createLate
 */
export function rootsBelow(node: Node, rootless?: (element: Element) => void): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const take = (element: Element): void => {
    const root = shadowRootOf(element);
    if (root) roots.push(root, ...rootsBelow(root, rootless));
    else if (rootless && element.localName.includes?.('-')) rootless(element);
  };
  if (isElement(node)) take(node);
  const { querySelectorAll: find } = isElement(node) ? Element.prototype : (node as Partial<ParentNode>);
  for (const element of find?.call(node, maybe) ?? []) take(element);
  return roots;
}

/** Milliseconds from the arrival of elements to the first check of them; each further check waits twice as long. */
const firstCheck = 1_000;
/** Checks of each element. */
const mostChecks = 5;
/** More elements than this are not checked. */
const most = 1_000;

export interface Late {
  /** Adds an element that may get a root. */
  note(element: Element): void;
  /** Checks none of them again. */
  forget(): void;
}

/**
 * An element that is defined late gets its root without any change that could be observed: checks noted elements a few
 * times, at ever longer intervals, and nothing else.
 * @param came called with elements that have a root now
 */
export function createLate(came: (elements: Element[]) => void): Late {
  /** Each element with the number of checks that are left. */
  const waiting = new Map<Element, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = firstCheck;
  const check = (): void => {
    timer = undefined;
    const now: Element[] = [];
    for (const [element, left] of waiting) {
      const has = shadowRootOf(element) !== null;
      if (has) now.push(element);
      if (has || left === 1) waiting.delete(element);
      else waiting.set(element, left - 1);
    }
    if (waiting.size > 0) timer = setTimeout(check, (wait *= 2));
    if (now.length > 0) came(now);
  };
  return {
    note(element) {
      if (waiting.has(element) || waiting.size >= most) return;
      waiting.set(element, mostChecks);
      // New elements are checked soon, however long the others have waited.
      if (wait === firstCheck && timer !== undefined) return;
      clearTimeout(timer);
      timer = setTimeout(check, (wait = firstCheck));
    },
    forget() {
      clearTimeout(timer);
      timer = undefined;
      waiting.clear();
    },
  };
}
