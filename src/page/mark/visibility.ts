/** Which assessments the settings show. */
import type { AssessedTarget, Assessment, ClaimObject, OpennessClass, PageTally } from '@/src/vocabulary/types.ts';
import type { PageSettings, PageState } from '../ports.ts';

/** The settings that decide it. */
export type Shows = Pick<PageSettings, 'level' | 'confirmed' | 'restrictedOnly'>;

export interface ShownTarget {
  index: number;
  /** What the claim says is open. */
  object: ClaimObject;
  target: AssessedTarget & { class: OpennessClass };
}

/** Classes whose licence limits what the model may be used for. */
const restricted: OpennessClass[] = ['open-weight-restricted', 'open-weight-noncommercial'];

/**
 * The models of a claim that the settings show. Only what is asserted is ever judged; what is unknown or
 * dismissed never shows.
 */
export function shownTargets(
  { stance, object, tier, targets }: Assessment,
  { level, confirmed, restrictedOnly }: Shows,
): ShownTarget[] {
  if (stance !== 'asserted' || (tier !== 'strict' && level === 'proven')) return [];
  return targets.flatMap((target, index) => {
    const { class: openness, verdict, dismissed } = target;
    if (dismissed !== undefined) return [];
    // A badge that agrees is about models: of a part of one it would say too much.
    const agrees = verdict === 'supported' && object === 'model' && confirmed;
    const shown = verdict === 'refuted' || agrees;
    if (openness === null || (restrictedOnly && !restricted.includes(openness))) return [];
    return shown ? [{ index, object, target: { ...target, class: openness } }] : [];
  });
}

/** Counts what contradicts the dataset that is shown, for the icon; also if nothing is drawn in the page. */
export function tallyOf({ claims, problem }: PageState, shows: Shows): PageTally {
  const refuted = claims.flatMap(({ id, assessment }) =>
    shownTargets(assessment, shows)
      .filter(({ target }) => target.verdict === 'refuted')
      .map(({ target }) => ({ id, model: target.model })),
  );
  const distinct = (values: unknown[]): number => new Set(values).size;
  return {
    claims: distinct(refuted.map(({ id }) => id)),
    models: distinct(refuted.map(({ model }) => model)),
    ...(problem && { problem }),
  };
}
