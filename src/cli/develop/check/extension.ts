import { bin, run } from '../../process';
import type { Outcome } from './step';

interface Finding {
  code: string;
  file?: string;
  message: string;
}

/**
 * Preact assigns `innerHTML` for `dangerouslySetInnerHTML`, which nothing here uses; the linter sees the assignment in
 * every bundle that holds Preact. Anything else, or in another file, is a failure.
 */
const expected = (finding: Finding) =>
  finding.code === 'UNSAFE_VAR_ASSIGNMENT' && /^((?:badge|card)\.js|chunks\/[\w-]+\.js)$/.test(finding.file ?? '');

/** Mozilla's own check of the Firefox build. */
export async function lintExtension(): Promise<Outcome> {
  const args = ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--no-config-discovery'];
  const { output } = await run(bin('web-ext'), args, { NO_UPDATE_NOTIFIER: '1' });
  const start = output.indexOf('{');
  if (start < 0) return { problem: output };
  const report = JSON.parse(output.slice(start)) as { errors: Finding[]; warnings: Finding[] };
  const bad = [...report.errors, ...report.warnings.filter((finding) => !expected(finding))];
  const known = report.warnings.length - report.warnings.filter((finding) => !expected(finding)).length;
  return {
    problem: bad.map(({ code, file, message }) => `${file ?? 'manifest'}: ${code}: ${message}`).join('\n'),
    note: `${known} warnings of Preact's own`,
  };
}
