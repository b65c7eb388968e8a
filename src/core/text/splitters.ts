import nlp from 'compromise/one';
import type { CompiledLanguage } from '../language.ts';

/** Cuts a line into sentences, white space included or not. */
export type Splitter = (line: string) => string[];

type Method = (text: string, world: unknown) => string[];
// Only the splitter is used: it keeps "Mr.", "e.g." and "v2.5" whole; terms, tags and contractions are not needed here.
const { splitSentences } = (
  nlp as unknown as { methods: () => { one: { tokenize: { splitSentences: Method } } } }
).methods().one.tokenize;
const world = (nlp as unknown as { world: () => unknown }).world();

/** The splitter that a language names; `platform` knows the marks of all scripts ("。", "؟", "।"). */
export function splitterOf({ segmenter, code }: Pick<CompiledLanguage, 'segmenter' | 'code'>): Splitter {
  if (segmenter === 'latin') return (line) => splitSentences(line, world);
  const platform = new Intl.Segmenter(code, { granularity: 'sentence' });
  return (line) => Array.from(platform.segment(line), ({ segment }) => segment);
}
