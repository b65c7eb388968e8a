/** Which of the assessments are shown at which level. */
import type { AssessedTarget, Assessment, OpennessClass } from '@/src/core/types.ts';
import type { Level } from './ports.ts';

export interface ShownTarget {
  index: number;
  target: AssessedTarget & { class: OpennessClass };
}

/** The models of a claim that are shown at a level. Only what is asserted is ever judged; what is unknown never shows. */
export function shownTargets({ stance, tier, targets }: Assessment, level: Level): ShownTarget[] {
  if (stance !== 'asserted' || (tier !== 'strict' && level === 'proven')) return [];
  return targets.flatMap((target, index) => {
    const { class: openness, verdict } = target;
    const shown = verdict === 'refuted' || (verdict === 'supported' && level === 'also-open');
    return openness !== null && shown ? [{ index, target: { ...target, class: openness } }] : [];
  });
}
