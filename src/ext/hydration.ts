import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { lives, type Life } from '@/src/vocabulary/types.ts';
import { runIn, type Asking } from './sites/asking-document.ts';

const answers = v.array(v.picklist(lives));

/**
 * Finds out, in the page's own world, whether frameworks have hydrated the nodes at these paths (indexes among
 * siblings, from the document inwards). Called only for pages that a server rendered for React or Vue.
 * @returns the same length and order; empty if the page allows no script, or its answer is malformed
 */
export async function hydrationAt(from: Asking, paths: number[][]): Promise<Life[]> {
  const results = await runIn(from, (target) =>
    browser.scripting.executeScript({ target, world: 'MAIN', func: readHydration, args: [paths] }),
  );
  const parsed = v.safeParse(answers, results?.[0]?.result);
  return parsed.success && parsed.output.length === paths.length ? parsed.output : [];
}

/** The part of Vue's tree that shows what it has hydrated. */
interface VNode {
  /** Has a loader if the component is loaded when it is needed, and may be deferred until then. */
  type?: { __asyncLoader?: unknown } | string | symbol;
  el?: Node | null;
  component?: { subTree?: VNode | null } | null;
  suspense?: { activeBranch?: VNode | null } | null;
  children?: unknown;
}

/** Runs in the page: uses nothing outside itself, leaves nothing, changes nothing. */
function readHydration(paths: number[][]): Life[] {
  const has = (node: Node, ...starts: string[]): boolean =>
    Object.keys(node).some((key) => starts.some((start) => key.startsWith(start)));
  const isComment = (node: Node): node is Comment => node.nodeType === 8;

  /** Whether a node is between the comments of a part that React has deferred: it marks no nodes there. */
  const isDeferred = (node: Node): boolean => {
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

  /** Whether Vue has deferred a component: its tree is then a placeholder without a component of its own. */
  const isComponentDeferred = ({ type, component }: VNode): boolean =>
    !component?.subTree || (typeof type === 'object' && '__asyncLoader' in type && !component.subTree.component);

  /** Whether a node is in a component that Vue has deferred. */
  const isAsleep = (vnode: VNode | null | undefined, node: Node): boolean => {
    if (!vnode) return false;
    const { el, component, suspense, children } = vnode;
    if (component) return isComponentDeferred(vnode) ? beginsWith(el, node) : isAsleep(component.subTree, node);
    if (suspense) return isAsleep(suspense.activeBranch, node);
    if (!Array.isArray(children) || (el instanceof Element && !el.contains(node))) return false;
    return (children as (VNode | string | null)[]).some((child) => typeof child === 'object' && isAsleep(child, node));
  };

  const lifeOf = (node: Node): Life => {
    for (let at: Node | null = node; at; at = at.parentNode) {
      if (has(at, '__reactFiber$', '__reactInternalInstance$')) return 'awake';
      if (isDeferred(at)) return 'asleep';
      if (has(at, '__vue_app__')) return isAsleep((at as { _vnode?: VNode })._vnode, node) ? 'asleep' : 'awake';
      // Vue 2 and Preact mark the root alone, and hydrate it in one go; so does Svelte, which sets a global.
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
