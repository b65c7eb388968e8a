import * as v from 'valibot';
import type { Assessment } from '../../vocabulary/types.ts';
import { isRefuted, type Reach } from './finding.ts';

const number = v.pipe(v.number(), v.integer(), v.minValue(0));
const counts = {
  documents: number,
  /** Documents with an openness term; with a model named beside one; with a claim. */
  withTerm: number,
  withModel: number,
  withClaim: number,
  claims: number,
  refuted: number,
  skipped: number,
};

/** Counts of a whole run. */
export type Totals = { [name in keyof typeof counts]: number };

/** What a summary says of a file: its totals, and the version of the dataset that judged it. */
export const summarySchema = v.object({ file: v.string(), dataset: v.string(), ...counts });

const names = Object.keys(counts) as (keyof Totals)[];

export const noTotals = (): Totals => Object.fromEntries(names.map((name) => [name, 0])) as Totals;

export function addTotals(to: Totals, more: Totals): void {
  for (const name of names) to[name] += more[name];
}

/** Counts one document with its claims. */
export function tally(totals: Totals, claims: readonly Assessment[], reach: Reach): void {
  totals.documents += 1;
  totals.withTerm += reach === 'nothing' ? 0 : 1;
  totals.withModel += reach === 'model' ? 1 : 0;
  totals.withClaim += claims.length > 0 ? 1 : 0;
  totals.claims += claims.length;
  totals.refuted += claims.filter(isRefuted).length;
}
