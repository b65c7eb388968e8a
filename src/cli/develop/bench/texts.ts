import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createSegmenter } from '../../../core/text/segment.ts';
import { loadLanguage } from '../../engine.ts';
import { readCorpus } from '../../eval/corpus.ts';

/** Passages to measure with: those with an openness term, and how many of their sentences hold one. */
export interface Texts {
  /** Name of the corpus. */
  name: string;
  passages: string[];
  sentences: number;
}

const files = ['test/corpus/own.jsonl', '../shared/corpus/dev.jsonl'];

/** The project's own passages, and those of a folder beside the project if there is one. */
export function readTexts(hasTrigger: RegExp): Texts[] {
  const segment = createSegmenter(loadLanguage());
  return files.flatMap((name) => {
    const path = fileURLToPath(new URL(`../../../../${name}`, import.meta.url));
    if (!existsSync(path)) return [];
    const passages = readCorpus(path, name)
      .map(({ text }) => text)
      .filter((text) => hasTrigger.test(text));
    const sentences = passages.flatMap((text) => segment(text).map(({ start, end }) => text.slice(start, end)));
    return [{ name, passages, sentences: sentences.filter((sentence) => hasTrigger.test(sentence)).length }];
  });
}

/** An article of so many words about models, line by line, in which one sentence claims something. */
export function articleOf(lines: readonly string[], words: number): string {
  const article = ['Llama 3 is open source.'];
  for (let count = 0, at = 0; count < words; at++) {
    const line = lines[at % lines.length] ?? '';
    article.push(line);
    count += line.split(' ').length;
  }
  return article.join('\n');
}
