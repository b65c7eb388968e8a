import type { AssessedTarget, Assessment, OpennessClass } from '../../vocabulary/types.ts';

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

const stanceWords: Record<Assessment['stance'], string> = {
  asserted: 'is said of',
  denied: 'is denied of',
  unclear: 'is neither said nor denied of',
};

/** The openness classes in words: those of the English interface, as a test makes sure. */
export const classWords: Record<OpennessClass, string> = {
  'open-source': 'open source',
  'open-source-candidate': 'possibly open source, not yet confirmed',
  'open-weight-plus': 'open-weight, training code released',
  'open-weight-permissive': 'open-weight, permissive licence',
  'open-weight-near-permissive': 'open-weight, custom licence with few limits',
  'open-weight-restricted': 'open-weight, restricted licence',
  'open-weight-noncommercial': 'open-weight, non-commercial',
  'open-weight-unknown-licence': 'open-weight, licence unknown',
  depends: 'open-weight at best, depending on the version',
  closed: 'closed',
};

const verdictWords: Record<AssessedTarget['verdict'], string> = {
  supported: 'supported',
  refuted: 'refuted',
  'not-enough-info': 'not enough information',
};

/** "the licence of "; nothing where the model itself is meant. */
export const partWords = (object: Assessment['object']): string => (object === 'model' ? '' : `the ${object} of `);

/** "refuted: closed": the verdict of what is said, and the class where the model is meant. A denial gets the class. */
function factsOf({ stance, object }: Assessment, target: AssessedTarget): string {
  if (target.model === null) return 'not in the dataset';
  const openness = object === 'model' && target.class !== null ? classWords[target.class] : undefined;
  const verdict = stance === 'asserted' ? verdictWords[target.verdict] : undefined;
  return [verdict, openness].filter((words) => words !== undefined).join(': ');
}

/**
 * A claim as a sentence: “open source” is said of Llama 3 (refuted: open-weight, restricted licence).
 * `phrase`, `name` and `facts` say how each part is written.
 */
export function claimWords(
  claim: Assessment,
  { phrase, name, facts }: Record<'phrase' | 'name' | 'facts', (text: string) => string>,
): string {
  const targets = claim.targets.map((target) => {
    const known = factsOf(claim, target);
    return `${name(target.text)}${known === '' ? '' : ` ${facts(`(${known})`)}`}`;
  });
  return `${phrase(`“${claim.phrase}”`)} ${stanceWords[claim.stance]} ${partWords(claim.object)}${targets.join(', ')}`;
}

/** "1 claim" */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
