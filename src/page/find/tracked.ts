/** The blocks that are tracked and the claims found in them, in the order in which they were found. */
import type { PageBlock } from './blocks.ts';
import type { PageClaim } from './claims.ts';
import type { Container } from '../dom/dom.ts';
import { tagLayout } from '../dom/layout.ts';
import { containerOf } from '../text/lines.ts';

export interface Tracked {
  readonly source: PageBlock;
  claims: PageClaim[];
  /** One of its text nodes was written to: its words are no longer where they were. */
  stale: boolean;
  /** It left the page, or was read again. */
  gone: boolean;
}

export interface TrackedBlocks {
  readonly size: number;
  containers(): Iterable<Container>;
  claims(): PageClaim[];
  follows(container: Container): boolean;
  /**
   * Compares the lines of an element now with what is tracked, and drops what is no longer there.
   * @returns the blocks that are new; they are tracked from now on
   */
  renew(container: Container, now: readonly PageBlock[]): Tracked[];
  /** Drops what left the document. @returns containers that are still there but have lost words */
  sweep(): Container[];
  /** A text node was written to. @returns whether words of a claim were in it */
  touch(node: Text): boolean;
  clear(): void;
}

/** @param dropped called with each claim that is dropped */
export function createTracked(dropped: (claim: PageClaim) => void): TrackedBlocks {
  const blocks = new Set<Tracked>();
  const byContainer = new Map<Container, Set<Tracked>>();
  /** For blocks with a list: its lines are in containers of their own. */
  const byText = new WeakMap<Text, Tracked>();

  const drop = (one: Tracked): void => {
    one.gone = true;
    blocks.delete(one);
    const siblings = byContainer.get(one.source.container);
    siblings?.delete(one);
    if (siblings?.size === 0) byContainer.delete(one.source.container);
    for (const claim of one.claims) dropped(claim);
    one.claims = [];
  };
  const add = (source: PageBlock): Tracked => {
    const one: Tracked = { source, claims: [], stale: false, gone: false };
    blocks.add(one);
    const siblings = byContainer.get(source.container) ?? new Set();
    byContainer.set(source.container, siblings.add(one));
    if (source.list) for (const node of source.map.nodes) byText.set(node, one);
    return one;
  };
  const ownerOf = (node: Text): Tracked | undefined => {
    const container = containerOf(node, tagLayout);
    const inOne = [...((container && byContainer.get(container)) ?? [])];
    return inOne.find(({ source }) => source.map.nodes.includes(node));
  };
  return {
    get size() {
      return blocks.size;
    },
    containers: () => [...byContainer.keys()],
    claims: () => [...blocks].flatMap(({ stale, claims }) => (stale ? [] : claims)),
    follows: (container) => byContainer.has(container),
    renew(container, now) {
      const before = [...(byContainer.get(container) ?? [])];
      const kept = new Set<PageBlock>();
      for (const one of before) {
        const same = one.stale ? undefined : now.find((block) => isSame(block, one.source));
        if (same) kept.add(same);
        else drop(one);
      }
      return now.filter((block) => !kept.has(block)).map(add);
    },
    sweep() {
      const lost: Container[] = [];
      for (const one of blocks) {
        const { container, list, map } = one.source;
        const torn = list !== null && map.nodes.some((node) => !node.isConnected);
        if (torn && container.isConnected) lost.push(container);
        if (torn || !container.isConnected) drop(one);
      }
      return lost;
    },
    touch(node) {
      const one = byText.get(node) ?? ownerOf(node);
      if (one) one.stale = true;
      return (one?.claims.length ?? 0) > 0;
    },
    clear() {
      for (const one of blocks) drop(one);
    },
  };
}

/** The same words in the same nodes. */
function isSame(a: PageBlock, b: PageBlock): boolean {
  const { text, nodes } = a.map;
  return (
    text === b.map.text &&
    nodes.length === b.map.nodes.length &&
    nodes.every((node, index) => node === b.map.nodes[index])
  );
}
