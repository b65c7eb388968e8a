import type { AssessedTarget, ModelId, OpennessClass, PageReport, ReportedClaim } from '@/src/vocabulary/types.ts';
import type { Level } from '@/src/page/ports.ts';

/** Claims of a page about one model. */
export interface ModelClaims {
  model: ModelId;
  /** As the page writes it first. */
  target: AssessedTarget & { class: OpennessClass };
  claims: ReportedClaim[];
}

/** A dismissal, with one of the claims that it hides. */
export interface Dismissed {
  /** Its id in the settings: `<scope>:<what>`. */
  id: string;
  claim: ReportedClaim;
  target: AssessedTarget;
}

/** A report sorted for reading. */
export interface SortedReport {
  /** Models whose claims the facts do not bear out, then those they do, each in the order of the page. */
  groups: ModelClaims[];
  /** Claims in the groups, each counted once. */
  claims: number;
  /** What a person dismissed, once for each dismissal. */
  dismissed: Dismissed[];
  /** Names that the page calls open source and the dataset does not have, each once, in the order of the page. */
  unlisted: string[];
  /** Other finds: denials, questions, names without a verdict, rules less certain than the level asks for. */
  left: number;
}

/** A model of a claim that has a verdict. */
export type Judged = AssessedTarget & { class: OpennessClass; model: ModelId };

/** Whether a claim says at this level that its models are something. */
const isStated = ({ stance, tier }: ReportedClaim['assessment'], level: Level): boolean =>
  stance === 'asserted' && (tier === 'strict' || level !== 'proven');

/** The targets that decide a claim's verdict at this level; that a part of a model is open decides nothing. */
export function judged({ assessment }: Pick<ReportedClaim, 'assessment'>, level: Level): Judged[] {
  if (!isStated(assessment, level)) return [];
  return assessment.targets.filter(
    (target): target is Judged =>
      (target.verdict === 'refuted' || (target.verdict === 'supported' && assessment.object === 'model')) &&
      target.model !== null &&
      target.class !== null &&
      target.dismissed === undefined,
  );
}

/** The models of a claim that the dataset does not have, by the names that the page gives them. */
function unlistedIn({ assessment }: ReportedClaim, level: Level): string[] {
  if (!isStated(assessment, level) || assessment.object !== 'model') return [];
  return assessment.targets
    .filter(({ model, dismissed }) => model === null && dismissed === undefined)
    .map(({ above, text }) => above ?? text);
}

/** Sorts what a page reports into claims by model. */
export function sortReport(report: PageReport, level: Level): SortedReport {
  const groups = new Map<ModelId, ModelClaims>();
  const dismissed = new Map<string, Dismissed>();
  let claims = 0;
  let hidden = 0;
  for (const claim of report.claims) {
    const targets = judged(claim, level);
    if (targets.length > 0) claims++;
    const gone = claim.assessment.targets.filter((target) => target.dismissed !== undefined);
    if (gone.length > 0 && targets.length === 0) hidden++;
    for (const target of gone) {
      const id = target.dismissed ?? '';
      if (!dismissed.has(id)) dismissed.set(id, { id, claim, target });
    }
    for (const target of targets) {
      const group = groups.get(target.model) ?? { model: target.model, target, claims: [] };
      if (!group.claims.includes(claim)) group.claims.push(claim);
      groups.set(target.model, group);
    }
  }
  const all = [...groups.values()];
  const refuted = (group: ModelClaims): boolean => group.target.verdict === 'refuted';
  return {
    groups: [...all.filter(refuted), ...all.filter((group) => !refuted(group))],
    claims,
    dismissed: [...dismissed.values()],
    unlisted: [...new Set(report.claims.flatMap((claim) => unlistedIn(claim, level)))],
    left: report.claims.length - claims - hidden,
  };
}
