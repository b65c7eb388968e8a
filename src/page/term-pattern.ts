/** Soft hyphen, zero-width space and joiners, direction marks, word joiner, byte order mark. */
const invisible = '\\u00AD\\u200B-\\u200F\\u2060\\uFEFF';
/** Between two letters of a word. */
const unseen = `[${invisible}]?`;
/** Between two words of a term: any space (a line break and its indentation), dash or character not seen. */
const gap = `[\\s\\-\\u2010-\\u2015\\u2212${invisible}]*`;

/**
 * The pattern that the raw text of a page is tested with. It is compiled short, as every page gets it: "_" is a gap, a
 * small letter either case; behind other letters there may be a character that nobody sees.
 * @param between what may be between two words of a term, `within` between two letters: in the source of a page more
 */
export const readTermPattern = (short: string, between = gap, within = unseen): RegExp =>
  new RegExp(
    // "\b" is no letter.
    short.replace(
      /(?<!\\)(\p{L})(_?)/gu,
      (_, letter: string, before: string) => `[${letter.toUpperCase()}${letter}]` + (before ? between : within),
    ),
  );
