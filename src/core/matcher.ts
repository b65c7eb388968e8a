import { encode, type Chunk } from './chunk.ts';
import { places } from './codes.ts';
import { createGate } from './gate.ts';
import type { RuleRow } from './language.ts';
import { compilePattern } from './pattern.ts';

const width = places.length;

/** A rule that holds at a trigger: the indexes of the chunks it captured, in the order of the text. */
export interface RuleHit {
  rule: Omit<RuleRow, 'match'>;
  captured: number[];
}

/** Tries the rules at the `open` chunk with index `anchor`. `code`: the encoded chunks, from `encodeSentence`. */
type Try = (code: string, anchor: number) => RuleHit[];

/** `within`: rules for one sentence; `across`: rules for a sentence with its neighbours around it. */
export interface Matcher {
  within: Try;
  across: Try;
}

export const encodeSentence = (chunks: readonly Chunk[]): string => chunks.map(encode).join('');

/**
 * A pattern is compiled when a sentence first holds all that it needs: compiling all at the first sentence takes longer than
 * everything else together, and most sentences hold what few patterns need.
 */
function compileRules(rules: readonly RuleRow[], macros: Readonly<Record<string, string>>): Try {
  const passes = createGate(macros);
  const compiled = rules.map(({ match, ...rule }) => ({
    rule,
    patterns: match.map((pattern) => {
      let made: RegExp | undefined;
      return { pass: passes(pattern), expression: () => (made ??= compilePattern(pattern, macros)) };
    }),
  }));
  return (code, anchor) => {
    const hits: RuleHit[] = [];
    for (const { rule, patterns } of compiled) {
      const captured = new Set<number>();
      let matched = false;
      for (const { pass, expression } of patterns) {
        if (!pass(code, anchor)) continue;
        const pattern = expression();
        pattern.lastIndex = anchor * width;
        const found = pattern.exec(code);
        if (!found) continue;
        matched = true;
        for (const range of Object.values(found.indices?.groups ?? {})) {
          for (let at = range?.[0] ?? 0; range && at < range[1]; at += width) captured.add(at / width);
        }
      }
      if (matched) hits.push({ rule, captured: [...captured].sort((a, b) => a - b) });
    }
    return hits;
  };
}

/**
 * Reads the rules of a language once.
 * @throws PatternError for a pattern with an unknown piece; one that is put together wrongly shows at its first use, and
 * before that when the data is compiled
 */
export function createMatcher(rules: readonly RuleRow[], macros: Readonly<Record<string, string>>): Matcher {
  const of = (across: boolean): Try =>
    compileRules(
      rules.filter((rule) => rule.across === across),
      macros,
    );
  return { within: of(false), across: of(true) };
}
