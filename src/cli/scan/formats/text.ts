import { styleText } from 'node:util';
import { extentOf, isRefuted, type Finding, type Scanned } from '../finding.ts';
import { claimWords, count } from '../report.ts';
import type { FormatOptions, Formatter } from './format.ts';

/** The words around a claim, 30 code units on either side. */
function excerptOf({ block, claim }: Finding): string {
  const { start, end } = extentOf(claim);
  const [from, to] = [Math.max(0, start - 30), Math.min(block.text.length, end + 30)];
  const excerpt = block.text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${excerpt}${to < block.text.length ? '…' : ''}`;
}

/** "page.html: 1 claim": the head of a document's report. */
const headOf = ({ file, url, findings }: Scanned): string =>
  `${url ?? file}: ${findings.length === 0 ? 'no claims' : count(findings.length, 'claim')}`;

/** A report for people: a line or two for each claim, with the words around it. */
export function textFormat({ colour, reasonsOf }: FormatOptions): Formatter {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const lines = (finding: Finding): string[] => {
    const { claim, place } = finding;
    const words = claimWords(claim, {
      phrase: (text) => paint('bold', text),
      name: String,
      facts: (text) => paint(isRefuted(claim) ? 'red' : 'reset', text),
    });
    const where = place ? paint('dim', ` at ${place.line}:${place.column}`) : '';
    return [
      `  ${words} ${paint('dim', `[${claim.rule}/${claim.pattern}]`)}${where}`,
      `    ${excerptOf(finding)}`,
      ...reasonsOf(finding).map((line) => `    ${line}`),
    ];
  };
  return {
    document: (scanned) => `${[headOf(scanned), ...scanned.findings.flatMap(lines)].join('\n')}\n`,
    end: () => '',
  };
}
