import { contextOf, quoteOf, type Scanned } from '../finding.ts';
import { toScanClaim } from '../report.ts';
import type { Formatter } from './format.ts';

/**
 * One line for each document: `{id, claims}` as for a line of input, with file, url and title. Offsets of a claim are
 * those in its own block, whose text is in `blocks` under the number that the claim names.
 */
function lineOf({ file, url, date, title, offset, findings }: Scanned): string {
  const blocks = Object.fromEntries(findings.map(({ index, block }) => [index, block.text]));
  const claims = findings.map(({ claim, block, index, place }) => ({
    ...toScanClaim(claim),
    block: index,
    quote: quoteOf(block, claim),
    context: contextOf(block, claim),
    ...(place && { line: place.line, column: place.column }),
  }));
  return JSON.stringify({
    id: url ?? file,
    claims,
    file,
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(offset !== undefined && { offset }),
    ...(date !== undefined && { date }),
    blocks,
  });
}

/** Lines of JSON. */
export const jsonlFormat = (): Formatter => ({
  document: (scanned) => `${lineOf(scanned)}\n`,
  end: () => '',
});
