import { readFileSync } from 'node:fs';
import type { AssessedTarget, PageReport } from '../../vocabulary/types';

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

function line(target: AssessedTarget, asserted: boolean): string {
  return `   ${target.text}: ${asserted ? `${target.verdict} (${badgeWords(target)})` : 'not judged, since the text does not assert it'}`;
}

/** The claims of a page with their verdicts, for a terminal. */
export function printReport(report: PageReport | null): string {
  const claims = report?.claims ?? [];
  const problem = report?.problem ? [`Problem: ${report.problem}`] : [];
  if (claims.length === 0) return ['No AI model is called open source on this page.', ...problem].join('\n');
  const lines = claims.flatMap(({ excerpt, assessment }, index) => {
    const { phrase, stance, rule, targets } = assessment;
    const head = `${index + 1}. “${phrase}”, ${stance} (rule ${rule})`;
    return [head, `   ${excerpt}`, ...targets.map((target) => line(target, stance === 'asserted'))];
  });
  const refuted = claims.filter(
    ({ assessment }) =>
      assessment.stance === 'asserted' && assessment.targets.some((target) => target.verdict === 'refuted'),
  );
  const drawn = claims.filter((claim) => claim.drawn);
  const sum = `${claims.length === 1 ? '1 claim' : `${claims.length} claims`} found, ${refuted.length} of them asserted and refuted; ${drawn.length} marked in the page.`;
  return [...lines, '', ...problem, sum].join('\n');
}
