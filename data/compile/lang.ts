import fs from 'node:fs';
import path from 'node:path';
import type * as v from 'valibot';
import type { LanguageRow } from '../../src/core/choose-language.ts';
import type { CompiledLanguage } from '../../src/core/language.ts';
import { CueListsFile, LanguageFile, MacrosFile, TriggersFile, WordsFile } from '../schema/lang.ts';
import { compileCues } from './lang-cues.ts';
import { languageCodes, languages, readCues, readRules, readYaml } from './lang-read.ts';
import { compileRules } from './lang-rules.ts';
import { DataError } from './problem.ts';
import { compileLexicon } from './lexicon.ts';
import { rawSource, termSource, type RawTerm } from './terms.ts';

type Words = v.InferOutput<typeof WordsFile>;

const isFallback = (code: string): boolean =>
  readYaml(path.join(languages, code, 'language.yml'), LanguageFile).fallback;

/** What is in names and beside them. "Instruct" and "CLI" are written in every language: those of the fallback too. */
function nameWords(words: Words): CompiledLanguage['names'] {
  const fallback = languageCodes().find(isFallback);
  const shared = fallback && readYaml(path.join(languages, fallback, 'words.yml'), WordsFile);
  const both = (of: (from: Words) => string[]): string[] => [...new Set([...of(words), ...(shared ? of(shared) : [])])];
  return {
    variants: both((from) => from.variants),
    products: both((from) => from.products),
    derived: both((from) => from.derived),
    aiCues: both((from) => from.aiCues),
    homonyms: words.homonyms,
  };
}

/** Compiles data/lang/<code> to the plain JSON that `createAnalyzer` takes. Throws with file, field and fix. */
export function compileLanguage(code: string): CompiledLanguage {
  const file = (name: string): string => path.join(languages, code, name);
  const { scripts: _s, fallback: _f, commonWords: _c, ...settings } = readYaml(file('language.yml'), LanguageFile);
  const words = readYaml(file('words.yml'), WordsFile);
  const triggers = readYaml(file('triggers.yml'), TriggersFile);
  const macros = readYaml(file('macros.yml'), MacrosFile);
  const { rules, atoms } = compileRules(code, readRules(code), macros);
  const {
    verbForms: _v,
    nounForms: _n,
    nounCases: _nc,
    adjectiveForms: _a,
    pluralWords: _p,
    ...morphology
  } = words.morphology;
  return {
    code,
    ...settings,
    triggers: triggers.terms
      .toSorted((a, b) => b.words.length - a.words.length)
      .map((term) => ({
        form: term.form,
        source: termSource(term.caseSensitive ? term.words : term.words.toLowerCase()),
        caseSensitive: term.caseSensitive ?? false,
        ...(term.agrees && { agrees: true }),
        compound: triggers.terms.some((other) => other !== term && term.words.endsWith(` ${other.words}`)),
      })),
    pseudoTriggers: triggers.pseudo.map((phrase) => termSource(phrase.toLowerCase())),
    lexicon: compileLexicon(words),
    morphology,
    names: nameWords(words),
    macros,
    atoms,
    rules,
    cues: compileCues(code, readCues(code), readYaml(file('cue-lists.yml'), CueListsFile)),
  };
}

/**
 * The one test that the prefilter makes of every page: any openness term of any language. What holds another term adds
 * nothing, unless that is found as a whole word only: "OSS" is not found in "FOSS".
 */
export function compilePrefilter(all: string[]): { terms: string } {
  const listed = all.flatMap((code): RawTerm[] => {
    const { terms, stems } = readYaml(path.join(languages, code, 'triggers.yml'), TriggersFile);
    return [...terms, ...stems.map((words) => ({ words }))];
  });
  const terms = [...new Map(listed.map((term) => [term.words, term])).values()];
  const holds = (term: RawTerm, other: RawTerm): boolean =>
    other !== term && !(other.caseSensitive ?? false) && term.words.includes(other.words);
  const least = terms.filter((term) => !terms.some((other) => holds(term, other)));
  return { terms: rawSource(least) };
}

/** What decides which language reads a text. @throws Error unless exactly one language is the fallback */
export function compileChoice(all: string[]): LanguageRow[] {
  const rows = all.map((code): LanguageRow => {
    const { scripts, fallback, commonWords } = readYaml(path.join(languages, code, 'language.yml'), LanguageFile);
    return { code, scripts, fallback, commonWords };
  });
  if (rows.filter(({ fallback }) => fallback).length !== 1)
    throw new DataError(['data/lang: exactly one language.yml must say "fallback: true"']);
  return rows;
}

/**
 * Writes data/dist/lang-<code>.json for every language, data/dist/languages.json and data/dist/prefilter.json. Returns
 * the files written.
 */
export function compileLanguages(dist = path.resolve(languages, '../dist')): string[] {
  const all = languageCodes();
  fs.mkdirSync(dist, { recursive: true });
  const write = (name: string, data: unknown): string => {
    fs.writeFileSync(path.join(dist, name), JSON.stringify(data));
    return path.join(dist, name);
  };
  return [
    ...all.map((code) => write(`lang-${code}.json`, compileLanguage(code))),
    write('languages.json', compileChoice(all)),
    write('prefilter.json', compilePrefilter(all)),
  ];
}
