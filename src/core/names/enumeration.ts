import { unspaced } from '../text/word-boundaries.ts';

// "Llama 3.2 1B and 3B", "Ministral 3 (3B/8B/14B)": sizes that do not repeat the name. After a word only where the name
// ends in a size: "Llama 3 has 8B parameters" says something else.
const elided =
  /^(?:\s?(?:,|\/|\(|\p{L}{2,3}(?= ))\s?(?:\p{L}{2,3} )?\d{1,4}(?:\.\d{1,2})?[BbMm](?![\p{L}\p{N}])\)?){1,6}/u;

/**
 * Length of the sizes at the beginning of `rest` that belong to the name before it. `sized`: that name ends in a size.
 */
export function elidedLength(rest: string, sized: boolean): number {
  const sizes = elided.exec(rest)?.[0] ?? '';
  // "OPT-175B (175B parameters)": a bracket that says more is no part of the name.
  const bracket = sizes.lastIndexOf('(');
  const found = bracket > sizes.lastIndexOf(')') ? sizes.slice(0, bracket).trimEnd() : sizes;
  return sized || !/^\s?\p{L}/u.test(found) ? found.length : 0;
}

/** How far apart two names of a list may be. */
const furthest = 60;

// Between two names of a list: a comma, "and", a slash; other capitalised names may come between commas. Scripts
// without spaces have marks and words of their own.
const foreign = String.raw`[、・]|${unspaced}{1,2}`;
const separator = new RegExp(
  String.raw`^(?: ?, ?(?:\p{Lu}[\p{L}\p{N}.-]*(?: \p{Lu}[\p{L}\p{N}.-]*)? ?, ?){0,3}(?:\p{L}{1,3} )?| \p{L}{1,3} | ?[/&] ?| ?(?:${foreign}) ?)$`,
  'u',
);

/** Whether two names, one of which ends at `from` and the other starts at `to`, are in one list. */
export function areListed(text: string, from: number | undefined, to: number | undefined): boolean {
  if (from === undefined || to === undefined || to <= from || to - from > furthest) return false;
  return separator.test(text.slice(from, to));
}
