import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileLanguage } from '../../data/compile/lang.ts';
import { createAnalyzer, type Analyzer } from '../../src/core/analyze.ts';
import { assessBlock, createEngine, type Engine } from '../../src/core/assess-block.ts';
import type { CompiledLanguage } from '../../src/core/language.ts';
import { createMatcher } from '../../src/core/patterns/matcher.ts';
import type { BlockReader } from '../../src/core/read-block.ts';
import type { Assessment, NameTable, Stance } from '../../src/vocabulary/types.ts';
import { readNames } from '../../src/knowledge/names.ts';

const table = readNames(readFileSync(fileURLToPath(new URL('../../data/dist/names.json', import.meta.url)), 'utf8'));
if (!table.ok) throw new Error('data/dist/names.json is damaged; run npm run data');

/** The dataset as compiled, and English compiled from data/lang now. */
export const names: NameTable = table.value;
export const english: CompiledLanguage = compileLanguage('en');
export const analyze: Analyzer = createAnalyzer(names, english);

/** The parts of the engine. */
export const engine: Engine = createEngine(names, english);

/** An engine for a language, whole or of some of its patterns. */
export interface LanguageEngine {
  language: CompiledLanguage;
  engine: Engine;
  /** What all rules claim of a text. */
  analyze: Analyzer;
  /** What some patterns of one rule claim of a text, errors not caught. */
  withRule: (id: string, keeps?: (pattern: string) => boolean) => (text: string) => Assessment[];
}

function languageEngine(language: CompiledLanguage): LanguageEngine {
  const whole = language === english ? engine : createEngine(names, language);
  const readings = new Map<string, ReturnType<BlockReader>>();
  // A text is read once for all of them, as most tests try several sets of rules on it.
  const readBlock: BlockReader = (block) => {
    if (!readings.has(block.text)) readings.set(block.text, whole.readBlock(block));
    return readings.get(block.text);
  };
  return {
    language,
    engine: whole,
    analyze: language === english ? analyze : createAnalyzer(names, language),
    withRule(id, keeps = () => true) {
      const rules = language.rules
        .filter((rule) => rule.id === id)
        .map((rule) => ({ ...rule, patterns: rule.patterns.filter((pattern) => keeps(pattern.id)) }));
      const part: Engine = { ...whole, readBlock, match: createMatcher({ ...language, rules }) };
      return (text) => assessBlock(part, { text });
    },
  };
}

const engines = new Map<string, LanguageEngine>();
/** The engine of a language, compiled from data/lang now. */
export function engineOf(code: string): LanguageEngine {
  const made = engines.get(code) ?? languageEngine(code === english.code ? english : compileLanguage(code));
  engines.set(code, made);
  return made;
}

export const { withRule } = engineOf('en');

/** The models claimed in one stance, as named, sorted. */
export const claimed = (claims: readonly Assessment[], stance: Stance = 'asserted'): string[] =>
  claims
    .filter((claim) => claim.stance === stance)
    .flatMap((claim) => claim.targets.map((target) => target.text))
    .toSorted();

/** What is asserted in a text, as names in the order of the claims. */
export const asserted = (text: string, analyzer: Analyzer = analyze): string[] =>
  analyzer({ text })
    .filter((claim) => claim.stance === 'asserted')
    .flatMap((claim) => claim.targets.map((target) => target.text));
