// Soft hyphen, zero-width space and joiners, direction marks, word joiner, byte order mark.
const invisible = '\\u00AD\\u200B-\\u200F\\u2060\\uFEFF';
/** Between two words of a term on a raw page: any space (a line break and its indentation), dash or character not seen. */
const rawGap = `[\\s\\-\\u2010-\\u2015\\u2212${invisible}]*`;
/** The same on normalised text. */
const gap = '[\\s\\-–—]{0,3}';

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const parts = (words: string): string[] => words.split(/([ /])/).filter((part) => part !== ' ');

/** Source of a linear regular expression for a term in normalised text, without word boundaries. */
export function termSource(words: string): string {
  return parts(words).map(escape).join(gap);
}

/**
 * Source of a linear regular expression for a term in the text of a page as it stands: soft hyphens within words, any dash
 * or space between them. It needs no flag: letter case is spelled out, unless the term is `caseSensitive`.
 */
export function rawTermSource(words: string, caseSensitive: boolean): string {
  const letter = (character: string): string => {
    const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
    return caseSensitive || lower === upper || upper.length > 1 ? escape(character) : `[${upper}${lower}]`;
  };
  const source = parts(words)
    .map((word) => [...word].map(letter).join(`[${invisible}]?`))
    .join(rawGap);
  return caseSensitive ? `\\b${source}\\b` : source;
}
