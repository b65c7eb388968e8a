/**
 * Whether people can see a text, and only read it.
 * Tested end to end by test/e2e/hostile-rules.e2e.ts.
 */
import { above, elementOf, isElement, matches, type Container } from '../dom/dom.ts';
import { isStruck } from '../dom/layout.ts';
import { parseColour } from '../dom/colour-scheme.ts';
import { boxOf } from '../dom/viewport.ts';

/** Smaller text than this (px) is not for reading. */
const smallestFont = 6;
/** An indent beyond this (px) takes text out of its element, as for a picture in its place. */
const largestIndent = 500;
/** What may lie behind a text with its own pixels. */
const pictures = 'img,picture,video,canvas,svg,iframe,object,embed';

/**
 * Returns a function that says whether people can see the text in a container: not hidden, folded away, transparent,
 * out of reach, struck through or clipped as for screen readers alone. It remembers the ancestors, which neighbours
 * share, so it serves until the page changes.
 */
export function createSight(): (container: Container) => boolean {
  const known = new Map<Element, boolean>();
  const isClippedOrStruck = (element: Element): boolean => {
    const style = getComputedStyle(element);
    if (isStruck(style)) return true;
    if (!clips(style)) return false;
    const { width, height } = Element.prototype.getBoundingClientRect.call(element);
    return width <= 1 && height <= 1;
  };
  const hides = (element: Element): boolean => {
    const hidden = known.get(element) ?? isClippedOrStruck(element);
    known.set(element, hidden);
    return hidden;
  };
  return (container) => {
    const own = elementOf(container);
    const element = boxOf(own);
    const wanted = { visibilityProperty: true, opacityProperty: true };
    if (!Element.prototype.checkVisibility.call(element, wanted)) return false;
    // The element itself is visible while its content is not.
    if (element.localName === 'details' && matches(element, ':not([open])')) return false;
    const style = getComputedStyle(own);
    if (Number.parseFloat(style.fontSize) < smallestFont || style.visibility !== 'visible') return false;
    if (isEdited(style)) return false;
    if (Number.parseFloat(style.textIndent) < -largestIndent) return false;
    if (isOutOfReach(element) || isGroundColoured(own, style)) return false;
    for (let at: Node | null = element, steps = 0; at && steps < 4; at = above(at), steps += 1) {
      if (isElement(at) && hides(at)) return false;
    }
    return true;
  };
}

/** Whether styles or a script, and no attribute, make an editor of a text (Chromium): it would save what we add. */
const isEdited = (style: CSSStyleDeclaration): boolean =>
  style.getPropertyValue('-webkit-user-modify').startsWith('read-write');

/** Whether content is cut off at the edges of an element. Otherwise content that does not fit is visible. */
const clips = ({ display, overflow, clip, clipPath }: CSSStyleDeclaration): boolean =>
  display !== 'contents' && (overflow !== 'visible' || clip !== 'auto' || clipPath !== 'none');

/** Whether an element is where nobody can scroll: beyond the edges at which the document begins. */
function isOutOfReach(element: Element): boolean {
  const { right, bottom } = Element.prototype.getBoundingClientRect.call(element);
  if (right > 0 && bottom > 0) return false;
  if (bottom + scrollY <= 0) return true;
  return right + scrollX <= 0 && getComputedStyle(document.documentElement).direction !== 'rtl';
}

/**
 * Whether a text has exactly the colour of what is behind it. Where a picture or another colour may lie behind it, it
 * counts as visible; what is outside the window cannot be looked through, and is looked at again when it comes there.
 */
function isGroundColoured(own: Element, { color, textShadow, mixBlendMode }: CSSStyleDeclaration): boolean {
  const text = parseColour(color);
  if (!text || text.alpha < 1 || textShadow !== 'none' || mixBlendMode !== 'normal') return false;
  if (groundOf(own) !== color) return false;
  const { left, top, right, bottom } = Element.prototype.getBoundingClientRect.call(own);
  const [x, y] = [(left + Math.min(right, left + 20)) / 2, (top + bottom) / 2];
  const below = Document.prototype.elementsFromPoint.call(document, x, y);
  return !below.some(
    (one) => matches(one, pictures) || ['', '::before', '::after'].some((part) => paints(one, part, color)),
  );
}

/** The colour behind an element by the styles of those around it; null if it is not one opaque colour. */
function groundOf(element: Element): string | null {
  for (let at: Node | null = element; at; at = above(at)) {
    if (!isElement(at)) continue;
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return null;
    const alpha = parseColour(backgroundColor)?.alpha ?? 0.5;
    if (alpha > 0) return alpha === 1 ? backgroundColor : null;
  }
  // Without any colour the browser's own is behind it: white, unless the page is dark.
  return /dark/.test(getComputedStyle(document.documentElement).colorScheme) ? null : 'rgb(255, 255, 255)';
}

/** Whether an element, or a part that styles add to it, has a picture or another colour than this. */
function paints(element: Element, part: string, colour: string): boolean {
  const { backgroundColor, backgroundImage, content } = getComputedStyle(element, part || null);
  if (part !== '' && (content === 'none' || content === 'normal')) return false;
  const alpha = parseColour(backgroundColor)?.alpha ?? 0;
  return backgroundImage !== 'none' || (alpha > 0 && backgroundColor !== colour);
}
