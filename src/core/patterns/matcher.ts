import { encode, type Chunk } from '../grammar/chunk.ts';
import { places } from '../grammar/chunk-features.ts';
import { patternToRegExp } from './pattern-to-regexp.ts';
import { createPatternIndex } from './pattern-index.ts';
import type { CompiledLanguage, PatternRow, RuleRow } from '../language.ts';
import { createPatternReader, type Pattern } from './pattern.ts';

const width = places.length;

/**
 * A rule that holds at a trigger: which of its patterns match, and the indexes of the chunks captured, in the order of
 * the text, and of those that say what part of a model is meant.
 */
export interface RuleHit {
  rule: RuleRow;
  patterns: PatternRow[];
  captured: number[];
  object: number[];
}

/** Tries the rules at the `open` chunk with index `anchor`. `code`: the encoded chunks, from `encodeSentence`. */
type Try = (code: string, anchor: number) => RuleHit[];

/** `within`: rules for one sentence; `across`: rules for a sentence with its neighbours around it. */
export interface Matcher {
  within: Try;
  across: Try;
}

export const encodeSentence = (chunks: readonly Chunk[]): string => chunks.map(encode).join('');

/** The indexes `known` and those of the chunks in groups whose name begins with `letter`, in the order of the text. */
function withChunks(
  known: readonly number[],
  groups: readonly [name: string, range: [number, number] | undefined][],
  letter: string,
): number[] {
  const all = new Set(known);
  for (const [name, range] of groups) {
    if (!range || !name.startsWith(letter)) continue;
    for (let from = range[0]; from < range[1]; from += width) all.add(from / width);
  }
  return [...all].sort((one, other) => one - other);
}

/**
 * A pattern is read and compiled when a sentence first has all that it requires: compiling all at the first sentence
 * takes longer than everything else together, and most sentences have what few patterns require.
 */
function compileRules(rules: readonly RuleRow[], atoms: readonly string[], read: (pattern: string) => Pattern): Try {
  const patterns = rules.flatMap((rule) => rule.patterns.map((pattern) => ({ rule, pattern })));
  const candidates = createPatternIndex(
    patterns.map(({ pattern }) => pattern.requirements),
    atoms,
  );
  const expressions: RegExp[] = [];
  return (code, anchor) => {
    const hits: RuleHit[] = [];
    for (const at of candidates(code, anchor)) {
      const row = patterns[at];
      if (!row) continue;
      const expression = (expressions[at] ??= patternToRegExp(read(row.pattern.text)));
      expression.lastIndex = anchor * width;
      const found = expression.exec(code);
      if (!found) continue;
      // Patterns of one rule follow one another.
      let hit = hits.at(-1);
      if (hit?.rule !== row.rule) hits.push((hit = { rule: row.rule, patterns: [], captured: [], object: [] }));
      hit.patterns.push(row.pattern);
      const groups = Object.entries(found.indices?.groups ?? {});
      hit.captured = withChunks(hit.captured, groups, 'c');
      hit.object = withChunks(hit.object, groups, 'o');
    }
    return hits;
  };
}

/** Builds the matcher of a language. Its patterns are valid: they were read when the language was compiled. */
export function createMatcher({ rules, atoms, macros }: Pick<CompiledLanguage, 'rules' | 'atoms' | 'macros'>): Matcher {
  const read = createPatternReader(macros);
  const of = (across: boolean): Try =>
    compileRules(
      rules.filter((rule) => rule.across === across),
      atoms,
      read,
    );
  return { within: of(false), across: of(true) };
}
