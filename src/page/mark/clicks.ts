/**
 * Clicks on the words of a claim. Words are no elements, so a click is compared with their boxes.
 * Tested end to end by test/e2e/page-card.e2e.ts.
 */
import { closestAbove, isElement } from '../dom/dom.ts';
import { interactive } from '../dom/markup.ts';
import { toRange } from '../text/text-range.ts';

/** Whether a point of the viewport is on the words. */
export function covers(words: readonly StaticRange[], x: number, y: number): boolean {
  return words.some((one) =>
    [...(toRange(one)?.getClientRects() ?? [])].some(
      (box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
    ),
  );
}

/**
 * Calls `clicked` for each click of a person on plain text: not on a link or where a page shows a hand, and not at
 * the end of a selection.
 */
export function onTextClick(
  document: Document,
  clicked: (target: Element, x: number, y: number) => void,
  signal: AbortSignal,
): void {
  document.addEventListener(
    'click',
    (event) => {
      const { isTrusted, button, defaultPrevented, clientX, clientY } = event;
      if (!isTrusted || button !== 0 || defaultPrevented) return;
      // `target` would be the element whose shadow root was clicked in.
      const element = event.composedPath()[0] as Node | undefined;
      if (!isElement(element)) return;
      const selection = document.getSelection();
      if (closestAbove(element, interactive) || (selection && !selection.isCollapsed)) return;
      // A page shows a hand where it takes presses itself, as on a post that opens: such a press is the page's alone.
      if (getComputedStyle(element).cursor === 'pointer') return;
      clicked(element, clientX, clientY);
    },
    { signal },
  );
}
