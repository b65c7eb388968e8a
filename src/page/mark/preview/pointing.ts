/**
 * Notices when a pointer is on the words of a claim, and when the keyboard comes to a link or button that holds some.
 * Words are no elements, so the pointer is compared with their boxes, and followed only in elements that hold a claim.
 * Tested end to end by test/e2e/page-preview.e2e.ts.
 */
import { closestAbove, isElement } from '../../dom/dom.ts';
import { interactive } from '../../dom/markup.ts';

/** Milliseconds between two looks at a pointer that moves. */
const every = 50;

export interface PointedPorts<Claim> {
  /** The claims that an element holds, or is part of a block of. */
  around(element: Element): Claim[];
  /** Whether a point of the window is on the words of a claim. */
  isOn(claim: Claim, x: number, y: number): boolean;
  /** The claims with words inside a control of the page. */
  within(control: Element): Claim[];
  entered(claim: Claim): void;
  left(): void;
}

export function watchPointing<Claim>(document: Document, ports: PointedPorts<Claim>, signal: AbortSignal): void {
  let near: Claim[] = [];
  let at: Claim | undefined;
  let looked = 0;
  let following: AbortController | undefined;
  const set = (claim: Claim | undefined): void => {
    if (claim === at) return;
    at = claim;
    if (claim) ports.entered(claim);
    else ports.left();
  };
  const look = ({ clientX, clientY }: PointerEvent): void =>
    set(near.find((claim) => ports.isOn(claim, clientX, clientY)));
  const follow = (event: PointerEvent): void => {
    if (event.timeStamp - looked < every && at === undefined) return;
    looked = event.timeStamp;
    look(event);
  };
  const elementOf = (event: Event): Element | undefined => {
    // `target` would be the element whose shadow root the event comes from.
    const [target] = event.composedPath();
    return isElement(target as Node) ? (target as Element) : undefined;
  };
  document.addEventListener(
    'pointerover',
    (event) => {
      const element = elementOf(event);
      if (!event.isTrusted || event.pointerType === 'touch' || !element) return;
      near = ports.around(element);
      if (near.length === 0) {
        following?.abort();
        following = undefined;
        return set(undefined);
      }
      if (!following) {
        following = new AbortController();
        document.addEventListener('pointermove', follow, { signal: following.signal, passive: true });
      }
      look(event);
    },
    { signal, passive: true },
  );
  document.addEventListener('pointerleave', () => set(undefined), { signal });
  document.addEventListener(
    'focusin',
    (event) => {
      const element = elementOf(event);
      const control = element && event.isTrusted ? closestAbove(element, interactive) : null;
      const [claim] = control?.matches(':focus-visible') ? ports.within(control) : [];
      if (claim) set(claim);
    },
    { signal },
  );
  document.addEventListener('focusout', () => set(undefined), { signal });
  signal.addEventListener('abort', () => following?.abort());
}
