import { assessBlock, createEngine } from './assess-block.ts';
import { chooseLanguage, type LanguageRow } from './choose-language.ts';
import type { CompiledLanguage } from './language.ts';
import type { Assessment, Block, NameTable, PageContext } from '../vocabulary/types.ts';

/**
 * Reads a block and says what it claims of which models; spans are offsets in the block's own text. Pure; never throws:
 * on an internal error it returns what `onBug` returns.
 */
export type Analyzer<Failed = never> = (block: Block, page?: PageContext) => Assessment[] | Failed;

/**
 * Builds the analyzer for a dataset and a language; slow things (patterns, indexes) are done here, once.
 * @param onBug called with an internal error; without it, a block that fails has no claims
 */
export function createAnalyzer<Failed = never>(
  names: NameTable,
  language: CompiledLanguage,
  onBug?: (error: unknown) => Failed,
): Analyzer<Failed> {
  const engine = createEngine(names, language);
  return (block, page) => {
    try {
      return assessBlock(engine, block, page);
    } catch (error) {
      // A bug of ours must not cost a page anything: one block without claims.
      return onBug ? onBug(error) : [];
    }
  };
}

/**
 * An analyzer of texts in several languages: each is read in its own, and left alone where there is none for it.
 * @param analyzerOf makes the analyzer of a language; called once for each language that a text is in
 */
export function createPolyglot(languages: readonly LanguageRow[], analyzerOf: (code: string) => Analyzer): Analyzer {
  const made = new Map<string, Analyzer>();
  return (block, page) => {
    const code = chooseLanguage(languages, block.text, block.lang ?? page?.lang);
    if (code === null) return [];
    const analyze = made.get(code) ?? analyzerOf(code);
    made.set(code, analyze);
    return analyze(block, page);
  };
}
