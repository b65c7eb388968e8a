/** How an element takes part in a line of text, judged by names, attributes or computed styles. */
import { matches, textOf } from './dom.ts';
import { inlineTags, opaqueTags, transparentTags } from './markup.ts';

/**
 * - `inline`: its text is part of the line; `block`: ends the line and has lines of its own
 * - `break`: a line break; `opaque`: part of the line but not read; `transparent`: as if it were not there
 */
export type Flow = 'inline' | 'block' | 'break' | 'opaque' | 'transparent';

/** A function that says how elements flow. Computed styles exist in browsers only. */
export type Layout = (element: Element) => Flow;

const flows = new Map<string, Flow>([
  ...[...opaqueTags].map((tag) => [tag, 'opaque'] as const),
  ...[...transparentTags].map((tag) => [tag, 'transparent'] as const),
  ['br', 'break'],
  ...[...inlineTags].map((tag) => [tag, 'inline'] as const),
]);

/** By name alone: fast, for the first search. */
export const tagLayout: Layout = (element) => {
  const flow = flows.get(element.localName);
  if (flow === undefined) return 'block';
  return flow === 'inline' && element.localName === 'sup' && isNote(element) ? 'transparent' : flow;
};

/** By name and attributes: for saved pages, whose style sheets are not applied. */
export const markupLayout: Layout = (element) => {
  if (matches(element, '[hidden],[style*="display:none" i],[style*="display: none" i]')) return 'transparent';
  return tagLayout(element);
};

/** By computed styles as well: exact, but slow; for the few blocks that hold a claim. */
export const computedLayout: Layout = (element) => {
  const flow = tagLayout(element);
  if (flow !== 'inline' && flow !== 'block') return flow;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility !== 'visible' || isStruck(style)) return 'transparent';
  const outOfLine = style.position === 'absolute' || style.position === 'fixed' || style.float !== 'none';
  // A drop cap floats, but belongs to the word behind it.
  if (outOfLine) return style.float !== 'none' && textOf(element).trim().length <= 2 ? 'inline' : 'block';
  return /^(?:inline|contents|ruby)/.test(style.display) ? 'inline' : 'block';
};

/** Whether styles strike the words of an element through: their writer has taken them back. */
export const isStruck = ({ textDecorationLine }: CSSStyleDeclaration): boolean =>
  /\bline-through\b/.test(textDecorationLine);

/** A reference mark like [3], 3 or †, which is no part of the word before it. */
function isNote(element: Element): boolean {
  return (
    /^\s*(?:\[.{1,12}\]|\d{1,2}|[*†‡§¶])\s*$/.test(textOf(element)) || element.getElementsByTagName('a').length > 0
  );
}
