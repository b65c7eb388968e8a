import { readTermPattern } from '../../page/term-pattern.ts';

/** What may be between two letters of a term in the source of a page: tags, entities that are not seen, marks. */
const unseen = '(?:<[^>]{0,400}>|&(?:shy|zwnj|zwj|lrm|rlm|#\\w{2,6});|[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF*_~`])';
/** What may be between two words: that, and spaces, dashes, entities, marks of Markdown and the address of a link. */
const between =
  '(?:<[^>]{0,400}>|&#?\\w{1,12};|\\]\\([^)\\n]{0,400}\\)|[\\s\\-\\u2010-\\u2015\\u2212\\u00AD\\u200B-\\u200F\\u2060\\uFEFF*_~`\\[\\]>|#])';

/**
 * A prefilter for the source of a page or of Markdown, before it is parsed: the page's own prefilter, which also
 * accepts tags, entities and marks between letters and words. It lets through everything that the parsed page would
 * let through, but for letters that are written as numeric entities.
 * @param terms the openness terms, as data/dist/prefilter.json has them
 */
export const tolerant = (terms: string): RegExp => readTermPattern(terms, `${between}*`, `${unseen}*`);
