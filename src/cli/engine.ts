import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createAnalyzer, type Analyzer } from '../core/analyze.ts';
import { readLanguage } from '../knowledge/language.ts';
import { readNames } from '../knowledge/names.ts';

const dist = fileURLToPath(new URL('../../data/dist/', import.meta.url));

/** Text of a compiled file. @throws Error with one line where it is not there. */
function compiled(name: string): string {
  try {
    return readFileSync(dist + name, 'utf8');
  } catch {
    throw new Error(`data/dist/${name}: not found; run "npm run data" to compile the dataset.`);
  }
}

/**
 * The engine over the compiled dataset, as the extension runs it. @throws Error with one line where a table is damaged.
 */
export function loadEngine(language = 'en'): Analyzer {
  const names = readNames(compiled('names.json'));
  const words = readLanguage(compiled(`lang-${language}.json`));
  if (!names.ok || !words.ok)
    throw new Error('data/dist: a compiled table is damaged; run "npm run data" to compile it anew.');
  return createAnalyzer(names.value, words.value);
}

/** The test that every page gets first: whether it holds an openness term at all. */
export function loadPrefilter(): RegExp {
  const { source, flags } = JSON.parse(compiled('prefilter.json')) as { source: string; flags: string };
  return new RegExp(source, flags);
}
