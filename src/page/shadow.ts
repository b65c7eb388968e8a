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

/** All open shadow roots below a node, its own and those inside others too, the outer ones first. */
export function rootsBelow(node: Node): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const take = (element: Node | null): void => {
    // A `<form>` answers with its control of the name `shadowRoot`; the getter of the prototype does not.
    const root = element && isElement(element) && (shadowOf?.call(element) as ShadowRoot | null);
    if (root && !roots.includes(root)) roots.push(root, ...rootsBelow(root));
  };
  take(node);
  const { querySelectorAll: find } = isElement(node) ? Element.prototype : (node as Partial<ParentNode>);
  for (const element of find?.call(node, maybe) ?? []) take(element);
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
