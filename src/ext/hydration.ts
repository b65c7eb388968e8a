import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { lives as kinds, type Life } from '@/src/vocabulary/types.ts';
import { runIn, type Asking } from './sites/asking-document.ts';

const answers = v.array(v.picklist(kinds));

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

/**
 * Runs in the page's own world: uses nothing outside itself, leaves nothing, changes nothing. A page that has replaced
 * a built-in function would see it called, so none is: only properties of nodes are read, by operators. What a page
 * can still see are reads of such a property whose getter it has replaced (`childNodes`, `_vnode` …).
 */
function readHydration(paths: number[][]): Life[] {
  const starts = (key: string, start: string): boolean => {
    for (let i = 0; i < start.length; i++) if (key[i] !== start[i]) return false;
    return true;
  };
  const has = (node: Node, start: string): boolean => {
    for (const key in node) if (starts(key, start)) return true;
    return false;
  };
  const dataOf = (node: Node): string | null => (node.nodeType === 8 ? (node as Comment).data : null);
  const holds = (outer: Node, inner: Node): boolean => {
    for (let at: Node | null = inner; at; at = at.parentNode) if (at === outer) return true;
    return false;
  };

  /** Whether a node is between the comments of a part that React has deferred: it marks no nodes there. */
  const isDeferred = (node: Node): boolean => {
    let closed = 0;
    for (let at = node.previousSibling; at; at = at.previousSibling) {
      const data = dataOf(at);
      if (data === '/$' || data === '/&') closed += 1;
      else if (data === '$' || data === '$?' || data === '$!' || data === '$~' || data === '&') closed -= 1;
      if (closed < 0) return true;
    }
    return false;
  };

  /** Whether a node belongs to what a component of Vue begins with: an element, or all between two comments. */
  const beginsWith = (start: Node | null | undefined, node: Node): boolean => {
    if (!start) return false;
    if (dataOf(start) === null) return holds(start, node);
    let open = 0;
    for (let at: Node | null = start; at; at = at.nextSibling) {
      if (holds(at, node)) return true;
      if (dataOf(at) === '[') open += 1;
      if (dataOf(at) === ']' && (open -= 1) === 0) return false;
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
    if (typeof children !== 'object' || children === null || (el?.nodeType === 1 && !holds(el, node))) return false;
    // Slots are no list: they have no length.
    const list = children as ArrayLike<VNode | string | null>;
    for (let i = 0; i < list.length; i++) {
      const child = list[i];
      if (typeof child === 'object' && isAsleep(child, node)) return true;
    }
    return false;
  };

  const lifeOf = (node: Node): Life => {
    for (let at: Node | null = node; at; at = at.parentNode) {
      if (has(at, '__reactFiber$') || has(at, '__reactInternalInstance$')) return 'awake';
      if (isDeferred(at)) return 'asleep';
      if (has(at, '__vue_app__')) return isAsleep((at as { _vnode?: VNode })._vnode, node) ? 'asleep' : 'awake';
      // Vue 2 and Preact mark the root alone, and hydrate it in one go; so does Svelte, which sets a global.
      if (has(at, '__vue__') || has(at, '__k')) return 'awake';
    }
    return '__svelte' in window ? 'awake' : 'unknown';
  };

  const lives: Life[] = [];
  for (let i = 0; i < paths.length; i++) {
    const path = paths[i] ?? [];
    let node: Node | undefined = document;
    for (let step = 0; step < path.length; step++) node = node?.childNodes[path[step] ?? -1];
    lives[i] = node ? lifeOf(node) : 'unknown';
  }
  return lives;
}
