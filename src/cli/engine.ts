import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assessBlock, createEngine } from '../core/assess-block.ts';
import { createAnalyzer, createPolyglot, type Analyzer } from '../core/analyze.ts';
import { chooseLanguage, type LanguageRow } from '../core/choose-language.ts';
import type { CompiledLanguage } from '../core/language.ts';
import { readEvidence } from '../knowledge/evidence.ts';
import { readLanguage } from '../knowledge/language.ts';
import { readNames } from '../knowledge/names.ts';
import { readTermPattern } from '../page/term-pattern.ts';
import { isPackaged } from './packaged.ts';
import type { Block, EvidenceTable, NameTable } from '../vocabulary/types.ts';

const dist = fileURLToPath(new URL(isPackaged ? './data/' : '../../data/dist/', import.meta.url));

/** Text of a compiled file. @throws Error with one line where it is not there. */
function compiled(name: string): string {
  try {
    return readFileSync(dist + name, 'utf8');
  } catch {
    throw new Error(`data/dist/${name}: not found; run "npm run data" to compile the dataset.`);
  }
}

const damaged = 'data/dist: a compiled table is damaged; run "npm run data" to compile it again.';

let choice: LanguageRow[] | undefined;
const loadChoice = (): LanguageRow[] => JSON.parse(compiled('languages.json')) as LanguageRow[];

/** The code of the language that reads texts without one of their own. */
export const fallbackLanguage = (): string => chooseLanguage(loadChoice(), '') ?? '';

/** The code of the language that reads a block; null where it is left alone. */
export const languageOf = ({ text, lang }: Pick<Block, 'text' | 'lang'>): string | null =>
  chooseLanguage((choice ??= loadChoice()), text, lang);

/** A compiled language. @throws Error with one line where its table is damaged. */
export function loadLanguage(code = fallbackLanguage()): CompiledLanguage {
  const language = readLanguage(compiled(`lang-${code}.json`));
  if (!language.ok) throw new Error(damaged);
  return language.value;
}

/** The compiled name table. @throws Error with one line where it is damaged */
export function loadNames(): NameTable {
  const names = readNames(compiled('names.json'));
  if (!names.ok) throw new Error(damaged);
  return names.value;
}

/**
 * The engine over the compiled dataset, as the extension runs it. @throws Error with one line where a table is damaged.
 */
export function loadEngine(): Analyzer {
  const names = loadNames();
  const analyze = createPolyglot(loadChoice(), (code) => createAnalyzer(names, loadLanguage(code)));
  // A damaged table fails now, and not at the first text.
  analyze({ text: '' });
  return analyze;
}

/** An engine that also says whether a model was named beside an openness term since it was last asked. */
export interface WatchedEngine {
  analyze: Analyzer;
  takeNamed(): boolean;
  /** Version of the dataset. */
  version: string;
}

/** The same engine, watched. @throws Error with one line where a table is damaged. */
export function loadWatchedEngine(): WatchedEngine {
  const names = loadNames();
  let isNamed = false;
  const analyze = createPolyglot(loadChoice(), (code) => {
    const engine = createEngine(names, loadLanguage(code));
    const readBlock: typeof engine.readBlock = (block, page) => {
      const reading = engine.readBlock(block, page);
      isNamed ||= reading !== undefined;
      return reading;
    };
    return (block, page) => {
      try {
        return assessBlock({ ...engine, readBlock }, block, page);
      } catch {
        // As in the extension: an error of ours costs one block.
        return [];
      }
    };
  });
  analyze({ text: '' });
  return {
    analyze,
    version: names.version,
    takeNamed() {
      const was = isNamed;
      isNamed = false;
      return was;
    },
  };
}

/** The evidence of the dataset. @throws Error with one line where it is damaged */
export function loadEvidence(): EvidenceTable {
  const evidence = readEvidence(compiled('evidence.json'));
  if (!evidence.ok) throw new Error(damaged);
  return evidence.value;
}

/** The openness terms of all languages, in the form that `readTermPattern` reads. */
export const loadTerms = (): string => (JSON.parse(compiled('prefilter.json')) as { terms: string }).terms;

/** The test that every page gets first: whether it holds an openness term at all. */
export const loadPrefilter = (): RegExp => readTermPattern(loadTerms());
