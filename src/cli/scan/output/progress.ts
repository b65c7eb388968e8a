import { clearLine, cursorTo } from 'node:readline';
import type { Totals } from '../totals.ts';
import { count } from '../report.ts';

/** A line on the terminal that says how far a run is. */
export interface Progress {
  show(totals: Totals): void;
  clear(): void;
}

/** Documents between two updates of the line. */
const step = 50;

/** @param isShown whether there is a terminal, and nobody asked for silence */
export function createProgress(isShown: boolean): Progress {
  if (!isShown) return { show: () => undefined, clear: () => undefined };
  const out = process.stderr;
  let shown = 0;
  return {
    show({ documents, claims, refuted }) {
      if (documents < shown + step) return;
      shown = documents;
      cursorTo(out, 0);
      out.write(`${count(documents, 'document')}, ${count(claims, 'claim')}, ${refuted} refuted`);
      clearLine(out, 1);
    },
    clear() {
      cursorTo(out, 0);
      clearLine(out, 0);
    },
  };
}
