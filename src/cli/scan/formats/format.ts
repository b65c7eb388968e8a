import type { Finding, Scanned } from '../finding.ts';
import type { Totals } from '../totals.ts';

/** What a format is made with. */
export interface FormatOptions {
  colour: boolean;
  /** Lines that say why the models of a claim are what they are; none where nobody asked. */
  reasonsOf(finding: Finding): string[];
}

/** How results are written: a text for each document as it is read, and one at the end. */
export interface Formatter {
  document(scanned: Scanned): string;
  end(totals: Totals): string;
}
