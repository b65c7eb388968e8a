import type { CompiledLanguage } from '../language.ts';
import type { Span } from '../../vocabulary/types.ts';
import { splitterOf } from './splitters.ts';

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

/** Whether a sentence ends in an abbreviation: "Llama vs." is not over. */
function endsInAbbreviation(sentence: string, abbreviations: readonly string[]): boolean {
  const [, word] = /(?<![\p{L}\p{N}])(\p{L}{1,8})\.$/u.exec(sentence.slice(-10)) ?? [];
  return word !== undefined && abbreviations.includes(word.toLowerCase());
}

/**
 * Sentences of a normalised text, in order, without the white space around them; never overlapping, never empty.
 */
export type Segmenter = (text: string) => Span[];

/** Builds the segmenter that a language chooses. */
export function createSegmenter(language: Pick<CompiledLanguage, 'segmenter' | 'code' | 'morphology'>): Segmenter {
  const split = splitterOf(language);
  const { abbreviations } = language.morphology;
  return (text) => {
    const spans: Span[] = [];
    for (const line of lines(text)) {
      const part = text.slice(line.start, line.end);
      let at = 0;
      let pending = false;
      for (const sentence of split(part)) {
        const words = sentence.trim();
        const start = part.indexOf(words, at);
        if (words === '' || start < 0) continue;
        at = start + words.length;
        const last = spans.at(-1);
        if (pending && last) last.end = line.start + at;
        else spans.push({ start: line.start + start, end: line.start + at });
        pending = endsInAbbreviation(words, abbreviations);
      }
    }
    return spans;
  };
}
