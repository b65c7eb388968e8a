import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { lives, type Life } from '@/src/vocabulary/types.ts';

const answers = v.array(v.picklist(lives));

/**
 * Looks, in the page's own world, whether frameworks have taken over what stands at these paths (places among siblings,
 * from the document inwards). What is asked there is asked of pages alone that a server rendered for React or Vue.
 * @returns the same length and order; nothing where the page lets nobody look, or says what cannot be
 */
export async function hydrationAt(tab: number, frame: number, paths: number[][]): Promise<Life[]> {
  const target = { tabId: tab, frameIds: [frame] };
  const [first] = await browser.scripting.executeScript({ target, world: 'MAIN', func: look, args: [paths] });
  const parsed = v.safeParse(answers, first?.result);
  return parsed.success && parsed.output.length === paths.length ? parsed.output : [];
}

/** The part of Vue's tree that tells what it has taken over. */
interface VNode {
  /** Of a component that is loaded when it is needed, and may be put off until then. */
  type?: { __asyncLoader?: unknown } | string | symbol;
  el?: Node | null;
  component?: { subTree?: VNode | null } | null;
  suspense?: { activeBranch?: VNode | null } | null;
  children?: unknown;
}

/** Runs in the page: needs nothing from around it, leaves nothing, changes nothing. */
function look(paths: number[][]): Life[] {
  const has = (node: Node, ...starts: string[]): boolean =>
    Object.keys(node).some((key) => starts.some((start) => key.startsWith(start)));
  const isComment = (node: Node): node is Comment => node.nodeType === 8;

  /** Whether a node stands between the comments of a part that React has put off: else its nodes would be known to it. */
  const isPutOff = (node: Node): boolean => {
    let closed = 0;
    for (let at = node.previousSibling; at; at = at.previousSibling) {
      if (!isComment(at)) continue;
      if (/^\/[$&]$/.test(at.data)) closed += 1;
      else if (/^(?:\$[?!~]?|&)$/.test(at.data) && (closed -= 1) < 0) return true;
    }
    return false;
  };

  /** Whether a node belongs to what a component of Vue begins with: an element, or all between two comments. */
  const beginsWith = (start: Node | null | undefined, node: Node): boolean => {
    if (!start || !isComment(start)) return start?.contains(node) ?? false;
    let open = 0;
    for (let at: Node | null = start; at; at = at.nextSibling) {
      if (at.contains(node)) return true;
      if (!isComment(at)) continue;
      if (at.data === '[') open += 1;
      if (at.data === ']' && (open -= 1) === 0) return false;
    }
    return false;
  };

  /** Whether Vue has put a component off: all it has of it then is a stand-in without a component of its own. */
  const isComponentOff = ({ type, component }: VNode): boolean =>
    !component?.subTree || (typeof type === 'object' && '__asyncLoader' in type && !component.subTree.component);

  /** Whether a node stands in a component that Vue has put off. */
  const isAsleep = (vnode: VNode | null | undefined, node: Node): boolean => {
    if (!vnode) return false;
    const { el, component, suspense, children } = vnode;
    if (component) return isComponentOff(vnode) ? beginsWith(el, node) : isAsleep(component.subTree, node);
    if (suspense) return isAsleep(suspense.activeBranch, node);
    if (!Array.isArray(children) || (el instanceof Element && !el.contains(node))) return false;
    return (children as (VNode | string | null)[]).some((child) => typeof child === 'object' && isAsleep(child, node));
  };

  const lifeOf = (node: Node): Life => {
    for (let at: Node | null = node; at; at = at.parentNode) {
      if (has(at, '__reactFiber$', '__reactInternalInstance$')) return 'awake';
      if (isPutOff(at)) return 'asleep';
      if (has(at, '__vue_app__')) return isAsleep((at as { _vnode?: VNode })._vnode, node) ? 'asleep' : 'awake';
      // Vue 2 and Preact know the root alone, and take it over in one go; so does Svelte, which names itself.
      if (has(at, '__vue__', '__k')) return 'awake';
    }
    return '__svelte' in window ? 'awake' : 'unknown';
  };

  return paths.map((path) => {
    let node: Node | undefined = document;
    for (const index of path) node = node?.childNodes[index];
    return node ? lifeOf(node) : 'unknown';
  });
}
