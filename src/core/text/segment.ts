import nlp from 'compromise/one';
import type { Span } from '../../vocabulary/types.ts';

type Splitter = (text: string, world: unknown) => string[];

// Only the splitter is used: it keeps "Mr.", "e.g." and "v2.5" whole; terms, tags and contractions are not needed here.
const { splitSentences } = (
  nlp as unknown as { methods: () => { one: { tokenize: { splitSentences: Splitter } } } }
).methods().one.tokenize;
const world = (nlp as unknown as { world: () => unknown }).world();

/** Longest stretch handed to the splitter; longer ones are cut at a space, so that cost stays linear. */
const longest = 2000;

/**
 * A line break, a bullet, or pictographs used as one before a capital letter; the tags at the end of a line. Runs are
 * bounded and tried at their first character alone, so that cost stays linear.
 */
const item =
  /\n+| [•·] | (?=#[\p{L}\p{N}_]+(?: #[\p{L}\p{N}_]+){1,20} {0,9}(?:\n|$))|\s{0,9}(?<!\p{Extended_Pictographic})(?![©®™])\p{Extended_Pictographic}{1,20}\s{0,9}(?=\p{Lu})|$/gu;

/** Lines and the items within them: no claim crosses their borders. */
function lines(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const border of text.matchAll(item)) {
    let at = start;
    while (border.index - at > longest) {
      const space = text.lastIndexOf(' ', at + longest);
      const end = space > at ? space : at + longest;
      spans.push({ start: at, end });
      at = end;
    }
    if (border.index > at) spans.push({ start: at, end: border.index });
    start = border.index + border[0].length;
  }
  return spans;
}

/** Whether a sentence ends in a word whose full stop is its own: "Llama vs." is not over. */
function goesOn(sentence: string, abbreviations: readonly string[]): boolean {
  const [, word] = /(?<![\p{L}\p{N}])(\p{L}{1,8})\.$/u.exec(sentence.slice(-10)) ?? [];
  return word !== undefined && abbreviations.includes(word.toLowerCase());
}

/**
 * Sentences of a normalised text, in order, without the white space around them; never overlapping, never empty.
 * `abbreviations`: words of the language, lower case, whose full stop ends no sentence.
 */
export function segment(text: string, abbreviations: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const line of lines(text)) {
    const part = text.slice(line.start, line.end);
    let at = 0;
    let pending = false;
    for (const sentence of splitSentences(part, world)) {
      const words = sentence.trim();
      const start = part.indexOf(words, at);
      if (words === '' || start < 0) continue;
      at = start + words.length;
      const last = spans.at(-1);
      if (pending && last) last.end = line.start + at;
      else spans.push({ start: line.start + start, end: line.start + at });
      pending = goesOn(words, abbreviations);
    }
  }
  return spans;
}
