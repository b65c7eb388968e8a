import { assessBlock, createEngine } from './assess-block.ts';
import type { CompiledLanguage } from './language.ts';
<<<<<<< HEAD
import { createMatcher } from './patterns/matcher.ts';
import type { Mention } from './names/mention.ts';
import { createMentionFinder } from './names/mentions.ts';
import { normaliseText } from './text/normalise.ts';
import { createPassage, type Passage } from './grammar/passage.ts';
import { segment } from './text/segment.ts';
import { within } from './text/spans.ts';
import { createStanceFinder } from './claims/stance.ts';
import { createTriggerFinder } from './text/triggers.ts';
import type { AssessedTarget, Assessment, Block, NameTable, PageContext, Span } from '../vocabulary/types.ts';
import { verdictOf } from './verdict/verdict.ts';
=======
import type { Assessment, Block, NameTable, PageContext } from '../vocabulary/types.ts';
>>>>>>> fc06f6e (refactor(core): claims carry pattern and kind of reading; engine in parts)

/**
 * Reads a block and says what it claims of which models; spans are offsets in the block's own text. Pure; never throws: on an
 * internal error it returns what `onBug` returns.
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
