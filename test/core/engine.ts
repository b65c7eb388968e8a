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

/** The parts of the engine; a text is read once for all of them, as most tests try several sets of rules on it. */
export const engine: Engine = createEngine(names, english);
const readings = new Map<string, ReturnType<BlockReader>>();
const readOnce: BlockReader = (block) => {
  if (!readings.has(block.text)) readings.set(block.text, engine.readBlock(block));
  return readings.get(block.text);
};

/** What an engine of some patterns of one rule claims of a text, errors not caught. */
export function withRule(id: string, keeps: (pattern: string) => boolean = () => true): (text: string) => Assessment[] {
  const rules = english.rules
    .filter((rule) => rule.id === id)
    .map((rule) => ({ ...rule, patterns: rule.patterns.filter((pattern) => keeps(pattern.id)) }));
  const part: Engine = { ...engine, readBlock: readOnce, match: createMatcher({ ...english, rules }) };
  return (text) => assessBlock(part, { text });
}

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
