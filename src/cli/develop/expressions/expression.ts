import { createHash } from 'node:crypto';

/** A regular expression of ours that runs over texts of others. */
export interface Expression {
  source: string;
  flags: string;
  /** The file that writes or builds it. */
  file: string;
}

/** A short name of a pattern, the same wherever it is written. */
export const hashOf = ({ source, flags }: Pick<Expression, 'source' | 'flags'>): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 12);

/** A pattern as people read it, shortened. */
export const shown = ({ source, flags, file }: Expression): string =>
  `${file}: /${source.length > 120 ? `${source.slice(0, 120)}…` : source}/${flags}`;
