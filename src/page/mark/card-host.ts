/**
 * The card over the page: one at a time, beside what was pressed; Escape, a press outside and Tab out of it close it.
 * Tested end to end by test/e2e/page-card.e2e.ts.
 */
import { closestAbove } from '../dom/dom.ts';
import { createHosts, type HostIdentity } from './host.ts';
import type { CardProps, Mount } from '../ports.ts';
import { cardPosition, type Place, type Side, type Size } from './position.ts';

export interface CardRequest {
  /** Identifies the card: the key of the entry. */
  key: string;
  props: Omit<CardProps, 'onClose'>;
  /**
   * The element of the page that the card is placed beside, inside its modal dialog, popover or fullscreen element if
   * any: a press in the card is then none outside of it.
   */
  near: Element;
  /** Where the anchor is now, and the words that the card must not cover; null when the anchor is gone. */
  place(): Pick<Place, 'anchor' | 'words'> | null;
  /**
   * Gives the focus back when the card closes by keyboard or its own button. Returns false if it could not: then what
   * had the focus before gets it.
   */
  giveBack(): boolean;
}

export interface CardHost {
  open(request: CardRequest): void;
  close(): void;
  isOpen(): boolean;
  has(node: Node): boolean;
}

const focusable = 'a[href],button:not([disabled]),input,textarea,summary,[tabindex="0"]';

export function createCardHost(
  document: Document,
  identity: HostIdentity,
  mount: Mount<CardProps>,
  changed: (key: string | null) => void,
  isBadge: (node: Node) => boolean,
  signal: AbortSignal,
): CardHost {
  const makeHost = createHosts(document, identity, 'floating');
  let current: { key: string; element: HTMLElement; close(gives: boolean): void } | null = null;

  const open = ({ key, props, near, place, giveBack }: CardRequest): void => {
    current?.close(false);
    const shown = new AbortController();
    const { signal: off } = shown;
    const { element, root, dress } = makeHost();
    const styles = new CSSStyleSheet();
    let side: Side | undefined;
    const before = document.activeElement;
    const close = (gives: boolean): void => {
      if (off.aborted) return;
      shown.abort();
      view.unmount();
      Element.prototype.remove.call(element);
      current = null;
      changed(null);
      if (gives && !giveBack()) (before as HTMLElement | null)?.focus({ preventScroll: true });
    };
    const move = (): void => {
      const at = place();
      if (!at) return close(false);
      const { clientWidth: width, clientHeight } = document.documentElement;
      const height = Math.min(clientHeight || innerHeight, innerHeight);
      const fromRight = getComputedStyle(near).direction === 'rtl';
      // What was opened in it stays in place: then it grows to where it is.
      const kept = root.querySelector('details[open]') ? side : undefined;
      const found = cardPosition({ ...at, fromRight }, naturalSize(element, root), { width, height }, kept);
      side = found.side;
      styles.replaceSync(
        `:host { left: ${found.left}px !important; top: ${found.top}px !important; --room: ${found.room}px !important; }`,
      );
    };

    homeFor(near, document).append(element);
    const view = mount(root, { ...props, onClose: () => close(true) });
    dress();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles];
    // In the top layer nothing of the page covers it, and no transformed ancestor moves it.
    element.popover = 'manual';
    element.showPopover();
    current = { key, element, close };
    changed(key);
    move();
    view.focus();

    // A press on a badge is handled there: it opens another card, or none.
    const outside = (event: Event): boolean => {
      // `target` would be the element of the page whose shadow root holds our host.
      const [target] = event.composedPath();
      return event.isTrusted && target !== element && !isBadge(target as Node);
    };
    const resized = new ResizeObserver(move);
    resized.observe(element);
    off.addEventListener('abort', () => resized.disconnect());
    addEventListener('resize', move, { signal: off });
    addEventListener('scroll', move, { signal: off, capture: true, passive: true });
    addEventListener('pointerdown', (event) => outside(event) && close(false), { signal: off, capture: true });
    addEventListener('keydown', (event) => handleKey(event, root, () => close(true)), { signal: off, capture: true });
    keepKeys(element, off);
    addEventListener('pagehide', () => close(false), { signal: off });
  };
  signal.addEventListener('abort', () => current?.close(false));
  return {
    // A second press on the same control closes.
    open: (request) => (current?.key === request.key ? current.close(true) : open(request)),
    close: () => current?.close(true),
    isOpen: () => current !== null,
    has: (node) => node === current?.element,
  };
}

/** Keys in the card are no shortcuts of the page, even if it listens in the capture phase. */
function keepKeys(element: HTMLElement, signal: AbortSignal): void {
  for (const type of ['keydown', 'keypress', 'keyup'])
    addEventListener(type, (event) => event.target === element && event.stopImmediatePropagation(), {
      signal,
      capture: true,
    });
}

/** The size of a card of which nothing is hidden: how high it may be depends on where it is. */
function naturalSize(element: HTMLElement, root: ShadowRoot): Size {
  const { width, height } = element.getBoundingClientRect();
  const hidden = [...root.children].map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  return { width, height: height + Math.max(0, ...hidden) };
}

/** Inside what makes all else inert, or closes at a press outside of it. */
const homeFor = (near: Element, document: Document): Element =>
  closestAbove(near, 'dialog:modal,:popover-open,:fullscreen') ?? document.body ?? document.documentElement;

/** Escape closes, and closes nothing else; so does Tab past either end, as the next stop of the page is far away. */
function handleKey(event: KeyboardEvent, root: ShadowRoot, close: () => void): void {
  if (!event.isTrusted || event.isComposing) return;
  const inside = root.activeElement;
  const stops = [...root.querySelectorAll<HTMLElement>(focusable)].filter((one) => one.checkVisibility());
  const leaves = event.key === 'Tab' && inside !== null && inside === (event.shiftKey ? stops[0] : stops.at(-1));
  if (event.key !== 'Escape' && !leaves) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  close();
}
