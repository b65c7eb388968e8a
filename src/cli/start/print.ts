import { readFileSync } from 'node:fs';
import type { AssessedTarget, PageReport } from '../../core/types';

const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { message: string }
>;

/** The badge's own words for a class, as the page shows them. */
function badgeWords({ class: openness }: AssessedTarget): string {
  if (!openness) return 'unknown';
  const key = openness.replaceAll('-', '_');
  const parts = [messages[`badge_${key}`]?.message, messages[`badge_more_${key}`]?.message];
  return parts.filter(Boolean).join(', ').replace(/, , /, ', ');
}

/** The claims of a page with their verdicts, for a terminal. */
export function printReport(report: PageReport | null): string {
  if (!report || report.claims.length === 0) return 'No claim that an AI model is open source on this page.';
  const lines = report.claims.flatMap(({ excerpt, assessment }, index) => {
    const { phrase, stance, rule, targets } = assessment;
    const verdicts = targets.map((target) => `   ${target.text}: ${target.verdict} (${badgeWords(target)})`);
    return [`${index + 1}. “${phrase}”, ${stance}, by rule ${rule}`, `   … ${excerpt} …`, ...verdicts];
  });
  const refuted = report.claims.filter(
    ({ assessment }) =>
      assessment.stance === 'asserted' && assessment.targets.some((target) => target.verdict === 'refuted'),
  );
  const drawn = report.claims.filter((claim) => claim.drawn);
  const sum = `${report.claims.length} claims found; ${refuted.length} asserted and refuted; ${drawn.length} marked in the page.`;
  return [...lines, ...(report.problem ? [`Problem: ${report.problem}`] : []), '', sum].join('\n');
}
