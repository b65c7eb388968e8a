/**
 * What belongs to the word before it: marks of footnotes.
 * Tested end to end by test/e2e/page-marks.e2e.ts.
 */
import { isElement, nextOf, parentOf, textOf } from '../../dom/dom.ts';
import { inlineTags } from '../../dom/markup.ts';

/** A mark of a footnote: a number, a letter or a sign, in brackets or not. */
const note = /^[[(]?(?:\d{1,3}|\p{Ll}|[*†‡§¶#])[\])]?$/u;
/** The same with brackets: without them "open source 2" would do. */
const bracketed = /^[[(](?:\d{1,3}|\p{Ll}|[*†‡§¶#])[\])]$/u;
function isNote(node: Node | null): node is Element {
  if (!isElement(node) || !inlineTags.has(node.localName)) return false;
  return (node.localName === 'sup' ? note : bracketed).test(textOf(node).trim());
}

/**
 * The last node of a word that ends with `node`: itself, or the last of the marks of footnotes right behind it. These
 * may be outside the bold or italic text that the word is the end of.
 */
export function lastOfWord(node: Node, line: Node): Node {
  let at: Node | null = node;
  while (at && at !== line && !nextOf(at)) at = parentOf(at);
  let last = at && at !== line && isNote(nextOf(at)) ? at : node;
  for (let next = nextOf(last); isNote(next); next = nextOf(last)) last = next;
  return last;
}
