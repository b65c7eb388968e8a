import type { Assessment, Block } from '../../vocabulary/types.ts';

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

const verdictWords = { supported: 'supported', refuted: 'refuted', 'not-enough-info': 'not enough information' };

/** What part of a model is meant; nothing where it is the model. */
export const partWords = (object: Assessment['object']): string => (object === 'model' ? '' : `the ${object} of `);

/** A line or two for people: the claim, each model with class and verdict, and the words around it. */
function describe(block: Block, claim: Assessment): string {
  const targets = claim.targets.map(
    (t) => `${t.text} (${t.class ?? 'not in the dataset'}: ${verdictWords[t.verdict]})`,
  );
  const from = Math.max(0, Math.min(claim.start, ...claim.targets.map((t) => t.start)) - 30);
  const to = Math.min(block.text.length, Math.max(claim.end, ...claim.targets.map((t) => t.end)) + 30);
  const excerpt = block.text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `  “${claim.phrase}” ${claim.stance} of ${partWords(claim.object)}${targets.join(', ')} [${claim.rule}/${claim.pattern}]\n    ${from > 0 ? '…' : ''}${excerpt}${to < block.text.length ? '…' : ''}`;
}

/** The plain report on one document. */
export function report(name: string, found: { block: Block; claims: Assessment[] }[]): string {
  const count = found.reduce((sum, { claims }) => sum + claims.length, 0);
  const head = `${name}: ${count === 0 ? 'no claims' : count === 1 ? '1 claim' : `${count} claims`}`;
  return [head, ...found.flatMap(({ block, claims }) => claims.map((claim) => describe(block, claim)))].join('\n');
}
