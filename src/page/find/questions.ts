/** Questions about blocks: which wait for their answer, and which got none. */
import type { Assessed, PageContext, PageReport, Problem } from '@/src/vocabulary/types.ts';
import { createAnalysis } from './analysis.ts';
import type { PageBlock } from './blocks.ts';
import type { SessionPorts } from '../ports.ts';
import type { Tracked } from './tracked.ts';

export interface Questions {
  /** Asks for blocks. @param shown their texts, or what styles make of them */
  ask(blocks: readonly Tracked[], shown: readonly PageBlock[], page: PageContext): Promise<Assessed>;
  /** The engine failed at a block. */
  noteFailure(): void;
  state(): Pick<PageReport, 'problem' | 'isAsking'>;
}

export interface QuestionPorts {
  /** There was no answer for blocks. */
  onFailed(blocks: readonly Tracked[]): void;
  /** There was one. */
  onAnswered(): void;
}

export function createQuestions(analyze: SessionPorts['analyze'], { onFailed, onAnswered }: QuestionPorts): Questions {
  const analyzeKnown = createAnalysis(analyze);
  const unanswered = new Set<Tracked>();
  /** Why nothing can be judged, whatever is asked. */
  let missing: Problem | undefined;
  /** Another try would fail again. */
  let hasFailed = false;
  let open = 0;
  return {
    async ask(blocks, shown, page) {
      open += 1;
      const outcome = await analyzeKnown(
        shown.map(({ block }) => block),
        page,
      );
      open -= 1;
      for (const one of blocks) unanswered.delete(one);
      missing = outcome.ok || outcome.problem === 'analysis-failed' ? undefined : outcome.problem;
      if (outcome.ok) onAnswered();
      else if (missing === undefined) {
        for (const one of blocks) unanswered.add(one);
        onFailed(blocks);
      }
      return outcome;
    },
    noteFailure() {
      hasFailed = true;
    },
    state() {
      const isIncomplete = hasFailed || [...unanswered].some(({ gone }) => !gone);
      const problem = missing ?? (isIncomplete ? 'analysis-failed' : undefined);
      return { ...(problem && { problem }), ...(open > 0 && { isAsking: true as const }) };
    },
  };
}
