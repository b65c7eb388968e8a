import { contextOf, isRefuted, type Finding, type Scanned } from '../finding.ts';
import { claimWords, count } from '../report.ts';
import type { FormatOptions, Formatter } from './format.ts';

/** A text as it is, in Markdown: no mark of it takes effect. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ');

/** A report to paste into a pull request or a message. */
export function markdownFormat({ reasonsOf }: FormatOptions): Formatter {
  const item = (finding: Finding): string => {
    const { claim, block, place } = finding;
    const words = claimWords(claim, { phrase: plain, name: (text) => `**${plain(text)}**`, facts: String });
    const where = place ? `line ${place.line}: ` : '';
    const mark = isRefuted(claim) ? '⚠ ' : '';
    return [
      `- ${mark}${where}${words}`,
      `  > ${plain(contextOf(block, claim))}`,
      ...reasonsOf(finding).map((line) => `  - ${plain(line.trim())}`),
    ].join('\n');
  };
  const head = ({ file, url, title }: Scanned): string =>
    `## ${plain(title ?? url ?? file)}\n\n${title === undefined ? '' : `${plain(url ?? file)}\n\n`}`;
  return {
    document: (scanned) =>
      scanned.findings.length === 0 ? '' : `${head(scanned)}${scanned.findings.map(item).join('\n')}\n\n`,
    end: ({ documents, claims, refuted }) =>
      `${count(documents, 'document')}, ${count(claims, 'claim')}, ${refuted} refuted.\n`,
  };
}
