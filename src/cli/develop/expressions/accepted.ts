import type { Verdict } from './check.ts';
import type { Expression } from './expression.ts';

/** Expressions that the checker does not call safe, and why they are used all the same. */
interface Accepted {
  file: string;
  /** A part of the source by which it is known; absent: all of the file. */
  part?: string;
  /** What the checker may say. */
  state: Exclude<Verdict['state'], 'safe'>;
  why: string;
}

/** Of each, `test/cli/regular-expressions.test.ts` measures that time grows no faster than the text. */
export const accepted: readonly Accepted[] = [
  {
    file: 'src/core/text/segment.ts',
    part: String.raw`\p{Extended_Pictographic}{1,20}`,
    state: 'slow',
    why: 'Each run has twenty characters or words at most, and the checker takes growth within that for growth.',
  },
  {
    file: 'src/core/names/unlisted-names.ts',
    part: String.raw`(?:[-_][\p{Script=Latin}\p{N}.]{1,30}){0,6}`,
    state: 'slow',
    why: 'A name has seven parts of thirty letters at most, and the checker takes growth within that for growth.',
  },
  {
    file: 'src/core/patterns/pattern-to-regexp.ts',
    state: 'unknown',
    why: 'A pattern is tried at one chunk of a sentence (2,000 letters at most), and repeats nothing more than six times.',
  },
];

/** Whether a verdict on an expression lets it pass; none does not. */
export const isAccepted = ({ file, source }: Expression, state: Verdict['state'] | undefined): boolean =>
  state === 'safe' ||
  accepted.some(
    (one) => one.file === file && one.state === state && (one.part === undefined || source.includes(one.part)),
  );
