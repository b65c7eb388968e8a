import { stringify } from 'csv-stringify/sync';
import { quoteOf, type Finding, type Scanned } from '../finding.ts';
import type { Formatter } from './format.ts';

const columns = [
  ...['file', 'url', 'title', 'line', 'column', 'phrase', 'object', 'stance'],
  ...['name', 'model', 'class', 'verdict', 'rule', 'quote'],
];

/** Texts that a spreadsheet would run as a formula begin with a quotation mark. */
const options = { escape_formulas: true };

const rows = ({ file, url, title }: Scanned, { claim, block, place }: Finding): unknown[][] =>
  claim.targets.map((target) => [
    ...[file, url, title, place?.line, place?.column, claim.phrase, claim.object, claim.stance],
    ...[target.text, target.model, target.class, target.verdict, claim.rule, quoteOf(block, claim)],
  ]);

/** A table with a row for each model of each claim. */
export function csvFormat(): Formatter {
  let head = stringify([columns]);
  const first = (): string => {
    const text = head;
    head = '';
    return text;
  };
  return {
    document: (scanned) =>
      first() +
      stringify(
        scanned.findings.flatMap((finding) => rows(scanned, finding)),
        options,
      ),
    end: first,
  };
}
