// Soft hyphen, zero-width space and joiners, direction marks, word joiner, byte order mark.
const invisible = '\\u00AD\\u200B-\\u200F\\u2060\\uFEFF';
/**
 * Between two words of a term on a raw page: any space (a line break and its indentation), dash or character not seen.
 */
const rawGap = `[\\s\\-\\u2010-\\u2015\\u2212${invisible}]*`;
/** The same on normalised text. */
const gap = '[\\s\\-–—]{0,3}';

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const parts = (words: string): string[] => words.split(/([ /])/).filter((part) => part !== ' ');

/** Source of a linear regular expression for a term in normalised text, without word boundaries. */
export function termSource(words: string): string {
  return parts(words).map(escape).join(gap);
}

/** A term that the prefilter looks for; in the other letter case as well, unless it is `caseSensitive`. */
export interface RawTerm {
  words: string;
  caseSensitive?: boolean | undefined;
}

/** What each character of a term may look like on a page, with what may stand before it. */
function unitsOf({ words, caseSensitive = false }: RawTerm): string[] {
  const letter = (character: string): string => {
    const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
    return caseSensitive || lower === upper || upper.length > 1 ? escape(character) : `[${upper}${lower}]`;
  };
  const units = parts(words).flatMap((word, index) =>
    [...word].map((character, at) => (at > 0 ? `[${invisible}]?` : index > 0 ? rawGap : '') + letter(character)),
  );
  return caseSensitive ? ['\\b', ...units, '\\b'] : units;
}

/** Any of some sequences; what several begin with is written once. */
function anyOf(sequences: readonly string[][]): string {
  const byHead = new Map<string, string[][]>();
  for (const [head, ...rest] of sequences) {
    // The shortest is enough.
    if (head === undefined) return '';
    byHead.set(head, [...(byHead.get(head) ?? []), rest]);
  }
  const branches = [...byHead].map(([head, rests]) => head + anyOf(rests));
  return branches.length > 1 ? `(?:${branches.join('|')})` : (branches[0] ?? '');
}

/**
 * Source of one linear regular expression for any of several terms in the raw text of a page: soft hyphens within
 * words, any dash or space between them. It needs no flag: letter case is spelled out. Every page keeps it compiled.
 */
export const rawSource = (terms: readonly RawTerm[]): string => anyOf(terms.map(unitsOf));
