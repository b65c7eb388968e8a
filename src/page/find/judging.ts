/**
 * Has blocks assessed, and turns the answers into claims of what people can see.
 * Tested end to end by test/e2e/page-badges.e2e.ts.
 */
import type { Assessment, PageContext } from '@/src/vocabulary/types.ts';
import type { PageBlock } from './blocks.ts';
import { keyOf, pageClaim, type createIds, type PageClaim } from './claims.ts';
import { confirmBlock } from './confirm.ts';
import { elementOf } from '../dom/dom.ts';
import { boxOf } from '../dom/viewport.ts';
import { createQuestions, type QuestionPorts, type Questions } from './questions.ts';
import type { SessionPorts } from '../ports.ts';
import { createSight } from './sight.ts';
import type { Slices } from './slices.ts';
import type { Tracked } from './tracked.ts';

export interface Judging {
  /** Asks for the assessments of blocks, and puts the claims into them. */
  judge(blocks: readonly Tracked[]): Promise<void>;
  /** Ends a slice when it has lasted long enough. */
  pause(): Promise<void>;
  state: Questions['state'];
}

export interface JudgingPorts {
  analyze: SessionPorts['analyze'];
  ids: ReturnType<typeof createIds>;
  slices: Slices;
  /** A block holds a claim, but the element with its words is hidden. */
  onHidden(block: Tracked, element: Element): void;
  answers: QuestionPorts;
}

export function createJudging(
  document: Document,
  pattern: RegExp,
  { analyze, ids, slices, onHidden, answers }: JudgingPorts,
  signal: AbortSignal,
): Judging {
  const questions = createQuestions(analyze, answers);
  /** Serves until the page gets its turn. */
  let isVisible: ReturnType<typeof createSight> | undefined;

  const pause = async (): Promise<void> => {
    if (!slices.due()) return;
    await slices.breathe();
    isVisible = undefined;
  };
  const claimsIn = (block: PageBlock, assessments: readonly Assessment[]): PageClaim[] =>
    assessments.map((assessment) => pageClaim(ids.take(keyOf(block, assessment)), assessment, block));
  /** Styles show other lines than names of elements: those lines are assessed instead. */
  const judgeShown = async (one: Tracked, shown: readonly PageBlock[]): Promise<void> => {
    const outcome = await questions.ask([one], shown, contextOf(document));
    if (!outcome.ok || one.gone || one.stale) return;
    for (const { id } of one.claims) ids.free(id);
    // Two blocks that styles join would both hold the claim of the joined text: it belongs to the one with the phrase.
    const own = new Set(one.source.map.nodes);
    const hasOwnPhrase = ({ map }: PageBlock, { start }: Assessment): boolean => own.has(map.locate(start).node);
    one.claims = shown.flatMap((block, index) => {
      const assessments = outcome.value[index] ?? [];
      return claimsIn(
        block,
        assessments.filter((assessment) => hasOwnPhrase(block, assessment)),
      );
    });
  };
  const settle = async (one: Tracked, assessments: readonly Assessment[]): Promise<void> => {
    if (one.gone || one.stale || assessments.length === 0) return;
    const confirmed = confirmBlock(one.source, pattern);
    const sees = (isVisible ??= createSight());
    const shown = confirmed.filter(({ container }) => sees(container));
    const hidden = confirmed.find((block) => !shown.includes(block));
    if (hidden) onHidden(one, boxOf(elementOf(hidden.container)));
    if (shown.length === 1 && shown[0] === one.source) one.claims = claimsIn(one.source, assessments);
    else if (shown.length > 0) await judgeShown(one, shown);
  };
  return {
    pause,
    async judge(blocks) {
      const sources = blocks.map(({ source }) => source);
      const outcome = await questions.ask(blocks, sources, contextOf(document));
      slices.renew();
      isVisible = undefined;
      if (!outcome.ok) return;
      for (const [index, one] of blocks.entries()) {
        if (signal.aborted) return;
        // oxlint-disable-next-line no-await-in-loop
        await pause();
        // oxlint-disable-next-line no-await-in-loop
        await settle(one, outcome.value[index] ?? []);
        if (outcome.value[index] === null) questions.noteFailure();
      }
    },
    state: questions.state,
  };
}

/** What the page says of itself, for the analysis. */
function contextOf(document: Document): PageContext {
  const { title } = document;
  const { lang } = document.documentElement;
  return { ...(title && { title }), ...(lang && { lang }) };
}
