import { fileURLToPath } from 'node:url';
import { createSegmenter } from '../../../core/text/segment.ts';
import { languageOf, loadLanguage } from '../../engine.ts';
import { ownCorpora, readCorpus } from '../../eval/corpus.ts';
import type { Analyzer } from '../../../core/analyze.ts';
import type { GoldRecord } from '../../score.ts';
import { leastInTurn, processor } from './turns.ts';

/** What a sentence with an openness term costs in a language. */
export interface LanguageCost {
  code: string;
  /** Sentences that hold a term. */
  sentences: number;
  /** Milliseconds of processor time a sentence. */
  cost: number;
  /** The same, of English. */
  ratio: number;
}

const turns = 5;
const warming = 2;

/** Sentences of passages that hold a term, as the engine cuts them. */
function sentencesOf(records: readonly GoldRecord[], code: string, hasTrigger: RegExp): number {
  const segment = createSegmenter(loadLanguage(code));
  return records
    .flatMap(({ text }) => segment(text).map(({ start, end }) => text.slice(start, end)))
    .filter((sentence) => hasTrigger.test(sentence)).length;
}

/** Measures the project's own passages of each language, all in the same turns. */
export function costOfLanguages(analyze: Analyzer, hasTrigger: RegExp): LanguageCost[] {
  const folder = fileURLToPath(new URL('../../../../test/corpus', import.meta.url));
  const corpora = ownCorpora(folder).map((file) => {
    const records = readCorpus(file, file).filter(({ text }) => hasTrigger.test(text));
    const [first] = records;
    return { code: (first && languageOf(first)) ?? '', records };
  });
  const costs = leastInTurn(
    corpora.map(
      ({ code, records }) =>
        () =>
          records.forEach(({ text }) => analyze({ text, lang: code })),
    ),
    turns,
    warming,
    processor,
  );
  const measured = corpora.map(({ code, records }, at) => {
    const sentences = sentencesOf(records, code, hasTrigger);
    return { code, sentences, cost: (costs[at] ?? 0) / Math.max(1, sentences) };
  });
  const english = measured.find(({ code }) => code === 'en')?.cost ?? 1;
  return measured.map((one) => ({ ...one, ratio: one.cost / english }));
}
