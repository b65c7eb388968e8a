/** Which of the assessments are shown at which level. */
import type { AssessedTarget, Assessment, OpennessClass, PageTally } from '@/src/vocabulary/types.ts';
import type { Level, Standing } from '../ports.ts';

export interface ShownTarget {
  index: number;
  target: AssessedTarget & { class: OpennessClass };
}

/** Classes whose licence limits what the model may be used for. */
const restricted: OpennessClass[] = ['open-weight-restricted', 'open-weight-noncommercial'];

/**
 * The models of a claim that are shown at a level. Only what is asserted is ever judged; what is unknown or
 * dismissed never shows.
 * @param restrictedOnly leaves out all whose licence limits nothing
 */
export function shownTargets(
  { stance, tier, targets }: Assessment,
  level: Level,
  restrictedOnly = false,
): ShownTarget[] {
  if (stance !== 'asserted' || (tier !== 'strict' && level === 'proven')) return [];
  return targets.flatMap((target, index) => {
    const { class: openness, verdict, dismissed } = target;
    if (dismissed !== undefined) return [];
    const shown = verdict === 'refuted' || (verdict === 'supported' && level === 'also-open');
    if (openness === null || (restrictedOnly && !restricted.includes(openness))) return [];
    return shown ? [{ index, target: { ...target, class: openness } }] : [];
  });
}

/** What stands against the dataset at a level, for the count on the icon; also where nothing is drawn in the page. */
export function tallyOf({ claims, problem }: Standing, level: Level, restrictedOnly = false): PageTally {
  const standing = claims.flatMap(({ id, assessment }) =>
    shownTargets(assessment, level, restrictedOnly)
      .filter(({ target }) => target.verdict === 'refuted')
      .map(({ target }) => ({ id, model: target.model })),
  );
  const distinct = (values: unknown[]): number => new Set(values).size;
  return {
    claims: distinct(standing.map(({ id }) => id)),
    models: distinct(standing.map(({ model }) => model)),
    ...(problem && { problem }),
  };
}
