import { createAnalyzer, createPolyglot, type Analyzer } from '../core/analyze.ts';
import type { LanguageRow } from '../core/choose-language.ts';
import { readLanguage } from '../knowledge/language.ts';
import { readNames } from '../knowledge/names.ts';
import type { Assessment, Block, PageContext } from '../vocabulary/types.ts';
import languageRows from '../../data/dist/languages.json?raw';
import namesText from '../../data/dist/names.json?raw';

const tables = import.meta.glob<string>('../../data/dist/lang-*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

let analyzeBlock: Analyzer | undefined;

function load(): Analyzer {
  const names = readNames(namesText);
  return createPolyglot(JSON.parse(languageRows) as LanguageRow[], (code) => {
    const language = readLanguage(tables[`../../data/dist/lang-${code}.json`] ?? '');
    if (!names.ok || !language.ok) throw new Error('actually-open: a table of the package is damaged.');
    return createAnalyzer(names.value, language.value);
  });
}

/**
 * Finds where a text calls an AI model open source, and judges each claim by the dataset.
 *
 * Pure: the same text and dataset give the same claims. Offsets are UTF-16 code units of the text, half open:
 * `text.slice(claim.start, claim.end)` is the claim's phrase.
 * @param text one paragraph, or a few
 * @param page title and language of the page that the text is from
 * @returns the claims of the text, in order
 * @example
 * const [claim] = analyze('Llama 3 is open source.');
 * claim.targets[0].verdict; // 'refuted'
 */
export function analyze(text: string, page?: PageContext): Assessment[];
/**
 * Does the same for the blocks of a document, such as those of {@link readDocument}. Each block has its own context:
 * the heading above it and the block before.
 * @returns the claims of each block, in the order of the blocks
 */
export function analyze(blocks: readonly Block[], page?: PageContext): Assessment[][];
export function analyze(input: string | readonly Block[], page?: PageContext): Assessment[] | Assessment[][] {
  const read = (analyzeBlock ??= load());
  if (typeof input === 'string') return read({ text: input }, page);
  return input.map((block) => read(block, page));
}
