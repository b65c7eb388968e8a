import { encode, type Chunk } from './chunk.ts';
import { places } from './codes.ts';
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

function compileRules(rules: readonly RuleRow[], macros: Readonly<Record<string, string>>): Try {
  const compiled = rules.map(({ match, ...rule }) => ({
    rule,
    patterns: match.map((pattern) => compilePattern(pattern, macros)),
  }));
  return (code, anchor) => {
    const hits: RuleHit[] = [];
    for (const { rule, patterns } of compiled) {
      const captured = new Set<number>();
      let matched = false;
      for (const pattern of patterns) {
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

/** Compiles the rules of a language once. Throws `PatternError` for a pattern that cannot be read. */
export function createMatcher(rules: readonly RuleRow[], macros: Readonly<Record<string, string>>): Matcher {
  return {
    within: compileRules(
      rules.filter((rule) => !rule.across),
      macros,
    ),
    across: compileRules(
      rules.filter((rule) => rule.across),
      macros,
    ),
  };
}
