/**
 * What a session does when the page changes.
 * Tested end to end by test/e2e/page-badges.e2e.ts.
 */
import { findAll, isElement, matches } from './dom/dom.ts';
import type { TreeScan } from './dom/trees.ts';
import type { Finder } from './find/finder.ts';
import { watchPage } from './find/watch.ts';
import type { ClaimCards } from './mark/claim-cards.ts';
import type { ClaimPreviews } from './mark/preview/claim-previews.ts';
import type { HostIdentity } from './mark/host.ts';
import type { Marks } from './mark/marks.ts';
import type { ShownClaims } from './mark/shown-claims.ts';
import { watchAddress } from './navigate/address.ts';

/** By these, libraries announce that they are about to keep a copy of the page, from which it is restored later. */
const beforeCopy = ['turbo:before-cache', 'turbolinks:before-cache', 'htmx:beforeHistorySave'];

export interface FollowPorts {
  identity: HostIdentity;
  isAlive(): boolean;
  marks: Marks;
  cards: Pick<ClaimCards, 'close' | 'has'>;
  previews: Pick<ClaimPreviews, 'has'>;
  finder: Finder;
  shown: ShownClaims;
  /** Draws the claims that there are now. */
  draw(): void;
  reportSoon(): void;
  stop(): void;
  restart(): void;
}

/** @param scan what a scan of the whole document has just found */
export function followPage(
  document: Document,
  { identity, isAlive, marks, cards, previews, finder, shown, draw, reportSoon, stop, restart }: FollowPorts,
  signal: AbortSignal,
  scan: TreeScan,
): void {
  const root = document.documentElement;
  const isOurs = (node: Node): boolean => marks.has(node) || cards.has(node) || previews.has(node);
  /** Copies of our hosts, made by a page that clones or restores its own markup, are empty: they are removed. */
  const sweepCopies = (roots: Iterable<ParentNode & Node>): void => {
    const selector = [...identity.names].join();
    for (const root of roots) {
      const below = isElement(root) ? findAll(root, selector) : root.querySelectorAll(selector);
      for (const element of isElement(root) && matches(root, selector) ? [root, ...below] : below)
        if (!isOurs(element)) element.remove();
    }
  };
  const checkAddress = watchAddress(window, cards.close, signal);
  watchPage(
    document,
    {
      isOurs,
      noteChange() {
        marks.noteChange();
        finder.noteChange();
      },
      textChanged(node) {
        if (!finder.touch(node)) return;
        shown.invalidate('claims');
        marks.underline();
      },
      batch(changes, trees) {
        if (!isAlive()) return stop();
        // By `document.open`, with which all listeners of document and window go.
        if (document.documentElement !== root) return restart();
        const before = finder.claims().length;
        checkAddress();
        marks.reconcile();
        // Copies come with what is added.
        sweepCopies(changes.all ? trees : [...changes.added, ...changes.trees]);
        finder.take(changes);
        draw();
        if (finder.claims().length < before) reportSoon();
      },
    },
    signal,
    scan,
  );
  for (const type of beforeCopy) document.addEventListener(type, marks.leave, { signal });
}
