import type { Finding, Scanned } from '../finding.ts';

/** Counts of a whole run. */
export interface Totals {
  documents: number;
  claims: number;
  refuted: number;
  skipped: number;
}

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
