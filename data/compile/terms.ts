/** Between two words of a term in normalised text. */
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

/** The characters of a term as `readTermPattern` reads them: small letters are of either case, "_" is a gap. */
function unitsOf({ words, caseSensitive = false }: RawTerm): string[] {
  const written = caseSensitive ? words : words.toLowerCase();
  const all = parts(written);
  const units = all.flatMap((word, index) =>
    [...word].map((character, at) => escape(character) + (at === word.length - 1 && index < all.length - 1 ? '_' : '')),
  );
  // A border in front is enough: the engine looks closer.
  return caseSensitive ? ['\\b', ...units] : units;
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
 * Short form of one linear regular expression for any of several terms in the raw text of a page: soft hyphens within
 * words, any dash or space between them. `readTermPattern` in src/page writes it out.
 */
export const rawSource = (terms: readonly RawTerm[]): string => anyOf(terms.map(unitsOf));
