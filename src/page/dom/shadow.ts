/**
 * Open shadow roots: trees of the page's own words that neither the text nor the selectors of the tree around them reach.
 * Part of the prefilter too, so it imports nothing.
 */

/**
 * What has no root of its own, most frequent first; and what HTML allows one, but holds words already. All else may have
 * one: elements of the page's own names above all. A list of what has none, as no selector finds names with a hyphen:
 * XPath does, but costs more (in Firefox three times as much), and a walk makes a wrapper for each element of the page
 * (over 22,000 elements 40 ms in Firefox). A name that is missing here costs time and nothing else.
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
 * All open shadow roots below a node, its own and those inside others too, the outer ones first.
 * @param rootless told of each element of the page's own names that has none: it may get one, see createLate
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

/** Milliseconds from the arrival of elements to the first look at them; each further look waits twice as long. */
const firstLook = 1_000;
/** Looks at each. */
const mostLooks = 5;
/** More elements than this are not waited for. */
const most = 1_000;

export interface Late {
  /** This may get a root. */
  note(element: Element): void;
  /** Waits for none of them any longer. */
  forget(): void;
}

/**
 * An element that is defined late gets its root without any change that could be observed: looks at those that were
 * noted a few times, ever later, and at nothing else.
 * @param came told of those that have a root now
 */
export function createLate(came: (elements: Element[]) => void): Late {
  /** Each with the looks that are left. */
  const waiting = new Map<Element, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = firstLook;
  const look = (): void => {
    timer = undefined;
    const now: Element[] = [];
    for (const [element, left] of waiting) {
      const has = shadowRootOf(element) !== null;
      if (has) now.push(element);
      if (has || left === 1) waiting.delete(element);
      else waiting.set(element, left - 1);
    }
    if (waiting.size > 0) timer = setTimeout(look, (wait *= 2));
    if (now.length > 0) came(now);
  };
  return {
    note(element) {
      if (waiting.has(element) || waiting.size >= most) return;
      waiting.set(element, mostLooks);
      // What came last is looked at soon, whatever the others have waited already.
      if (wait === firstLook && timer !== undefined) return;
      clearTimeout(timer);
      timer = setTimeout(look, (wait = firstLook));
    },
    forget() {
      clearTimeout(timer);
      timer = undefined;
      waiting.clear();
    },
  };
}
