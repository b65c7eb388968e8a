import fs from 'node:fs';
import path from 'node:path';
import type { LanguageRow } from '../../src/core/choose-language.ts';
import type { CompiledLanguage } from '../../src/core/language.ts';
import { CueListsFile, LanguageFile, MacrosFile, TriggersFile, WordsFile } from '../schema/lang.ts';
import { compileCues } from './lang-cues.ts';
import { languages, readCues, readRules, readYaml } from './lang-read.ts';
import { compileRules } from './lang-rules.ts';
import { compileLexicon } from './lexicon.ts';
import { rawSource, termSource } from './terms.ts';

/** Compiles data/lang/<code> to the plain JSON that `createAnalyzer` takes. Throws with file, field and fix. */
export function compileLanguage(code: string): CompiledLanguage {
  const file = (name: string): string => path.join(languages, code, name);
  const { segmenter, termOrder } = readYaml(file('language.yml'), LanguageFile);
  const words = readYaml(file('words.yml'), WordsFile);
  const triggers = readYaml(file('triggers.yml'), TriggersFile);
  const macros = readYaml(file('macros.yml'), MacrosFile);
  const { rules, atoms } = compileRules(code, readRules(code), macros);
  const { verbForms: _verbs, nounForms: _nouns, pluralWords: _plural, ...morphology } = words.morphology;
  return {
    code,
    segmenter,
    termOrder,
    triggers: triggers.terms
      .toSorted((a, b) => b.words.length - a.words.length)
      .map((term) => ({
        form: term.form,
        source: termSource(term.caseSensitive ? term.words : term.words.toLowerCase()),
        caseSensitive: term.caseSensitive ?? false,
        compound: triggers.terms.some((other) => other !== term && term.words.endsWith(` ${other.words}`)),
      })),
    pseudoTriggers: triggers.pseudo.map((phrase) => termSource(phrase.toLowerCase())),
    lexicon: compileLexicon(words),
    morphology,
    names: { variants: words.variants, products: words.products, derived: words.derived, aiCues: words.aiCues },
    macros,
    atoms,
    rules,
    cues: compileCues(code, readCues(code), readYaml(file('cue-lists.yml'), CueListsFile)),
  };
}

/**
 * The one test that the prefilter makes of every page: any openness term of any language. A term within another adds
 * nothing.
 */
export function compilePrefilter(codes: string[]): { source: string; flags: string } {
  const terms = codes.flatMap((code) => readYaml(path.join(languages, code, 'triggers.yml'), TriggersFile).terms);
  const least = terms.filter((term) => !terms.some((other) => other !== term && term.words.includes(other.words)));
  return { source: rawSource(least), flags: '' };
}

/** What decides which language reads a text. @throws Error unless exactly one language is the fallback */
export function compileChoice(codes: string[]): LanguageRow[] {
  const rows = codes.map((code): LanguageRow => {
    const { scripts, fallback } = readYaml(path.join(languages, code, 'language.yml'), LanguageFile);
    return { code, scripts, fallback };
  });
  if (rows.filter(({ fallback }) => fallback).length !== 1)
    throw new Error('data/lang: exactly one language.yml must say "fallback: true"');
  return rows;
}

/**
 * Writes data/dist/lang-<code>.json for every language, data/dist/languages.json and data/dist/prefilter.json. Returns
 * the files written.
 */
export function compileLanguages(dist = path.resolve(languages, '../dist')): string[] {
  const codes = fs
    .readdirSync(languages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  fs.mkdirSync(dist, { recursive: true });
  const write = (name: string, data: unknown): string => {
    fs.writeFileSync(path.join(dist, name), JSON.stringify(data));
    return path.join(dist, name);
  };
  return [
    ...codes.map((code) => write(`lang-${code}.json`, compileLanguage(code))),
    write('languages.json', compileChoice(codes)),
    write('prefilter.json', compilePrefilter(codes)),
  ];
}
