/**
 * The preview of a claim: one sentence beside its words while a pointer or the keyboard is there, and for as long as
 * the pointer is on it. It takes no focus and no press of the page.
 * Tested end to end by test/e2e/page-preview.e2e.ts.
 */
import { closestAbove } from '../../dom/dom.ts';
import { createHosts, type HostIdentity } from '../host.ts';
import { cardPosition, type Place } from '../position.ts';
import type { Mount, PreviewProps } from '../../ports.ts';

/** Milliseconds until it opens: who only passes sees none; and until it closes, as the way to it has a gap. */
const dwell = 300;
const linger = 250;

export interface PreviewRequest {
  /** Identifies the claim and the model that it is about. */
  key: string;
  props: PreviewProps;
  /** The element of the page that it is about. */
  near: Element;
  /** What it is placed beside, and the words that it must not cover; null when that is gone. */
  place(): Pick<Place, 'anchor' | 'words'> | null;
}

export interface PreviewHost {
  /** A pointer or the keyboard is at a claim. */
  enter(request: PreviewRequest): void;
  /** It has left. */
  leave(): void;
  close(): void;
  has(node: Node): boolean;
}

export function createPreviewHost(
  document: Document,
  identity: HostIdentity,
  mount: Mount<PreviewProps>,
  signal: AbortSignal,
): PreviewHost {
  const makeHost = createHosts(document, identity, 'floating');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: string | undefined;
  let current: { key: string; element: HTMLElement; close(): void } | undefined;

  const close = (): void => {
    clearTimeout(timer);
    asked = undefined;
    current?.close();
  };
  const later = (job: () => void, ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(job, ms);
  };
  const leave = (): void => {
    asked = undefined;
    later(close, linger);
  };
  const open = ({ key, props, near, place }: PreviewRequest): void => {
    current?.close();
    if (!place()) return;
    const shown = new AbortController();
    const { signal: off } = shown;
    const { element, root, dress } = makeHost();
    const styles = new CSSStyleSheet();
    const move = (): void => {
      const found = place();
      if (!found) return close();
      const { clientWidth: width, clientHeight } = document.documentElement;
      const height = Math.min(clientHeight || innerHeight, innerHeight);
      const at = { ...found, fromRight: getComputedStyle(near).direction === 'rtl' };
      const { left, top } = cardPosition(at, element.getBoundingClientRect(), { width, height });
      styles.replaceSync(`:host { left: ${left}px !important; top: ${top}px !important; }`);
    };
    (closestAbove(near, 'dialog:modal,:fullscreen') ?? document.body ?? document.documentElement).append(element);
    const view = mount(root, props);
    dress();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles];
    element.popover = 'manual';
    element.showPopover();
    current = {
      key,
      element,
      close() {
        shown.abort();
        current = undefined;
        view.unmount();
        Element.prototype.remove.call(element);
      },
    };
    move();
    const resized = new ResizeObserver(move);
    resized.observe(element);
    off.addEventListener('abort', () => resized.disconnect());
    element.addEventListener('pointerenter', (event) => event.isTrusted && clearTimeout(timer), { signal: off });
    element.addEventListener('pointerleave', leave, { signal: off });
    closeOnOthers(element, close, off);
  };
  signal.addEventListener('abort', close);
  return {
    enter(request) {
      if (signal.aborted) return;
      if (current?.key === request.key) return clearTimeout(timer);
      if (asked === request.key) return;
      asked = request.key;
      later(() => open(request), dwell);
    },
    leave,
    close,
    has: (node) => node === current?.element,
  };
}

/** Escape, a press elsewhere, and all that moves the words away close it; the page gets these events as well. */
function closeOnOthers(element: Element, close: () => void, signal: AbortSignal): void {
  const how = { signal, capture: true, passive: true };
  addEventListener('keydown', ({ key }) => key === 'Escape' && close(), how);
  addEventListener('pointerdown', (event) => event.composedPath()[0] !== element && close(), how);
  for (const type of ['scroll', 'resize', 'pagehide']) addEventListener(type, close, how);
}
