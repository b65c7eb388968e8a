import type { Assessment } from '../../vocabulary/types.ts';

/** One claim of the JSONL contract. */
export interface ScanClaim {
  start: number;
  end: number;
  phrase: string;
  object: Assessment['object'];
  stance: Assessment['stance'];
  rule: string;
  pattern: string;
  targets: { text: string; start: number; end: number; model: string | null; class: string | null; verdict: string }[];
}

/** What a line of `--format jsonl` says of each claim; offsets are UTF-16 code units in the given text. */
export function toScanClaim({ start, end, phrase, object, stance, rule, pattern, targets }: Assessment): ScanClaim {
  return {
    start,
    end,
    phrase,
    object,
    stance,
    rule,
    pattern,
    targets: targets.map((t) => ({
      text: t.text,
      start: t.start,
      end: t.end,
      model: t.model,
      class: t.class,
      verdict: t.verdict,
    })),
  };
}

/** A verdict as people read it. */
export const verdictWords = {
  supported: 'supported',
  refuted: 'refuted',
  'not-enough-info': 'not enough information',
} as const;

/** What part of a model is meant; nothing where it is the model. */
export const partWords = (object: Assessment['object']): string => (object === 'model' ? '' : `the ${object} of `);

/** "Llama 3 (open-weight-restricted: refuted)": the models of a claim with class and verdict. */
export const targetWords = (claim: Assessment): string =>
  claim.targets.map((t) => `${t.text} (${t.class ?? 'not in the dataset'}: ${verdictWords[t.verdict]})`).join(', ');

/** "1 claim" */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
