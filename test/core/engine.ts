import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileLanguage } from '../../data/compile/lang.ts';
import { createAnalyzer, type Analyzer } from '../../src/core/analyze.ts';
import type { CompiledLanguage } from '../../src/core/language.ts';
import type { NameTable } from '../../src/vocabulary/types.ts';
import { readNames } from '../../src/knowledge/names.ts';

const table = readNames(readFileSync(fileURLToPath(new URL('../../data/dist/names.json', import.meta.url)), 'utf8'));
if (!table.ok) throw new Error('data/dist/names.json is damaged; run npm run data');

/** The dataset as compiled, and English compiled from data/lang now. */
export const names: NameTable = table.value;
export const english: CompiledLanguage = compileLanguage('en');
export const analyze: Analyzer = createAnalyzer(names, english);

const ofOneRule = new Map<string, Analyzer>();

/** The engine with one rule only, made once for each rule. */
export function withRule(id: string): Analyzer {
  const made =
    ofOneRule.get(id) ?? createAnalyzer(names, { ...english, rules: english.rules.filter((rule) => rule.id === id) });
  ofOneRule.set(id, made);
  return made;
}

/** What is asserted in a text, as names in the order of the claims. */
export const asserted = (text: string, engine: Analyzer = analyze): string[] =>
  engine({ text })
    .filter((claim) => claim.stance === 'asserted')
    .flatMap((claim) => claim.targets.map((target) => target.text));
