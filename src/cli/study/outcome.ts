import type { LineClaim } from './lines.ts';

/** What the facts say of a claim, from the top of a bar to its end. */
export const outcomes = ['refuted', 'supported', 'undecided'] as const;
export type Outcome = (typeof outcomes)[number];
export type Counts = Record<Outcome, number>;

export const noCounts = (): Counts => ({ refuted: 0, supported: 0, undecided: 0 });
export const sumOf = ({ refuted, supported, undecided }: Counts): number => refuted + supported + undecided;

/** What the facts say of a claim about one model. */
export const outcomeOf = ({ verdict }: LineClaim['targets'][number]): Outcome =>
  verdict === 'not-enough-info' ? 'undecided' : verdict;

/** What they say of a claim about several: refuted where it is wrong of one of them. */
export const outcomeOfAll = (list: readonly Outcome[]): Outcome =>
  outcomes.find((outcome) => list.includes(outcome)) ?? 'undecided';
