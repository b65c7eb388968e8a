/** What may be between two letters of a term in the source of a page: tags, entities that are not seen, marks. */
const unseen = '(?:<[^>]{0,400}>|&(?:shy|zwnj|zwj|lrm|rlm|#\\w{2,6});|[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF*_~`])';
/** What may be between two words: that, and spaces, dashes, entities, marks of Markdown and the address of a link. */
const between =
  '(?:<[^>]{0,400}>|&#?\\w{1,12};|\\]\\([^)\\n]{0,400}\\)|[\\s\\-\\u2010-\\u2015\\u2212\\u00AD\\u200B-\\u200F\\u2060\\uFEFF*_~`\\[\\]>|#])';

const rawInvisible = /\[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF\]\?/g;
const rawGap = /\[\\s[^\]]{0,80}\\uFEFF\]\*/g;

/**
 * A prefilter for the source of a page or of Markdown, before it is parsed: the page's own prefilter, which also
 * accepts tags, entities and marks between letters and words. It lets through everything that the parsed page would
 * let through, but for letters that are written as numeric entities.
 * @param prefilter the test of the page's text, as data/dist/prefilter.json has it
 */
export function tolerant({ source, flags }: RegExp): RegExp {
  return new RegExp(source.replace(rawGap, `${between}*`).replace(rawInvisible, `${unseen}*`), flags);
}
