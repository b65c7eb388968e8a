import fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { CompiledLanguage, CueRow, NeedsRow, RuleRow } from '../../src/core/language.ts';
import { needsOf } from '../../src/core/patterns/pattern-requirements.ts';
import { createPatternReader, type Atom, type Pattern } from '../../src/core/patterns/pattern.ts';
import { CuesFile, MacrosFile, RuleFile, TriggersFile, WordsFile } from '../schema/lang.ts';
import { compileLexicon } from './lexicon.ts';
import { rawSource, termSource } from './terms.ts';

const root = path.resolve(import.meta.dirname, '../lang');

/** The parsed contents of one YAML file, or an error of one line: file, field, what is wrong. */
export function readYaml<T extends v.GenericSchema>(file: string, schema: T): v.InferOutput<T> {
  const name = path.relative(path.resolve(root, '../..'), file);
  let data: unknown;
  try {
    data = parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${name}: not valid YAML: ${String(error).split('\n')[0]}`);
  }
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${name}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
}

/** Rules of a language with their examples, by filename. */
export function readRules(code: string): [id: string, rule: v.InferOutput<typeof RuleFile>][] {
  const folder = path.join(root, code, 'rules');
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.yml'))
    .sort()
    .map((file) => [path.basename(file, '.yml'), readYaml(path.join(folder, file), RuleFile)]);
}

/**
 * What each pattern of a rule needs, in numbers of `atoms`, to which new ones are added; or an error with its file where a
 * pattern cannot be read.
 */
export function needsRows(
  where: string,
  match: readonly string[],
  read: (pattern: string) => Pattern,
  atoms: string[],
): NeedsRow[] {
  const numberOf = ({ text }: Atom): number => {
    const known = atoms.indexOf(text);
    return known >= 0 ? known : atoms.push(text) - 1;
  };
  const numbers = (set: readonly Atom[]): number[] => [...new Set(set.map(numberOf))];
  try {
    return match.map((pattern) => {
      const { open, left, right, before, behind } = needsOf(read(pattern));
      return {
        open: numberOf(open),
        left: left.map(numbers),
        right: right.map(numbers),
        ...(before && { before: numbers(before) }),
        ...(behind && { behind: numbers(behind) }),
      };
    });
  } catch (error) {
    throw new Error(`${where}: match: ${(error as Error).message}`, { cause: error });
  }
}

/** Cues of a language with their examples, by id. */
export function readCues(code: string): v.InferOutput<typeof CuesFile> {
  return readYaml(path.join(root, code, 'cues.yml'), CuesFile);
}

const ruleRow = (
  [id, rule]: ReturnType<typeof readRules>[number],
  needs: (id: string, match: readonly string[]) => NeedsRow[],
): RuleRow => {
  const match = [rule.match].flat();
  return {
    id,
    tier: rule.tier,
    match,
    needs: needs(id, match),
    targets: rule.targets,
    fallback: rule.fallback,
    closed: rule.closed,
    presupposes: rule.presupposes,
    across: rule.across,
    ...(rule.stance && { stance: rule.stance }),
  };
};

/** Words of a cue with the phrases in the place of each `$name`. @throws Error for a name that words.yml lacks */
export function expanded(
  words: readonly string[],
  phrases: Readonly<Record<string, string[]>>,
  where: string,
): string[] {
  return words.flatMap((word) => {
    if (!word.startsWith('$')) return [word];
    const named = phrases[word.slice(1)];
    if (!named) throw new Error(`${where}: ${word} is no list of cuePhrases in words.yml`);
    return named;
  });
}

function cueRow(
  id: string,
  {
    accepts: _accepts,
    rejects: _rejects,
    quoted,
    question,
    scope,
    given,
    ...cue
  }: v.InferOutput<typeof CuesFile>[string],
  expand: (words: readonly string[]) => string[],
): CueRow {
  return {
    id,
    ...cue,
    words: expand(cue.words),
    pseudo: expand(cue.pseudo),
    terminators: expand(cue.terminators),
    ...(given !== undefined && { given: expand(given) }),
    ...(scope !== undefined && { scope }),
    ...(quoted !== undefined && { quoted }),
    ...(question !== undefined && { question }),
  };
}

/** Compiles data/lang/<code> to the plain JSON that `createAnalyzer` takes. Throws with file, field and fix. */
export function compileLanguage(code: string): CompiledLanguage {
  const file = (name: string): string => path.join(root, code, name);
  const words = readYaml(file('words.yml'), WordsFile);
  const triggers = readYaml(file('triggers.yml'), TriggersFile);
  const macros = readYaml(file('macros.yml'), MacrosFile);
  const read = createPatternReader(macros);
  const atoms: string[] = [];
  const rules = readRules(code).map((rule) =>
    ruleRow(rule, (id, match) => needsRows(`data/lang/${code}/rules/${id}.yml`, match, read, atoms)),
  );
  const { verbForms: _verbs, nounForms: _nouns, pluralWords: _plural, ...morphology } = words.morphology;
  return {
    code,
    triggers: triggers.terms
      .toSorted((a, b) => b.words.length - a.words.length)
      .map((term) => ({
        form: term.form,
        source: termSource(term.caseSensitive ? term.words : term.words.toLowerCase()),
        caseSensitive: term.caseSensitive ?? false,
        compound: triggers.terms.some((other) => other !== term && term.words.endsWith(` ${other.words}`)),
      })),
    pseudoTriggers: triggers.pseudo.map((words) => termSource(words.toLowerCase())),
    lexicon: compileLexicon(words),
    morphology,
    names: { variants: words.variants, products: words.products, derived: words.derived, aiCues: words.aiCues },
    macros,
    atoms,
    rules,
    cues: Object.entries(readCues(code)).map(([id, cue]) =>
      cueRow(id, cue, (list) => expanded(list, words.cuePhrases, `data/lang/${code}/cues.yml: ${id}`)),
    ),
  };
}

/** The one test that the prefilter makes of every page: any openness term of any language. A term within another adds nothing. */
export function compilePrefilter(codes: string[]): { source: string; flags: string } {
  const terms = codes.flatMap((code) => readYaml(path.join(root, code, 'triggers.yml'), TriggersFile).terms);
  const least = terms.filter((term) => !terms.some((other) => other !== term && term.words.includes(other.words)));
  return { source: rawSource(least), flags: '' };
}

/** Writes data/dist/lang-<code>.json for every language and data/dist/prefilter.json. Returns the files written. */
export function compileLanguages(dist = path.resolve(root, '../dist')): string[] {
  const codes = fs
    .readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  fs.mkdirSync(dist, { recursive: true });
  const write = (name: string, data: unknown): string => {
    fs.writeFileSync(path.join(dist, name), JSON.stringify(data));
    return path.join(dist, name);
  };
  return [
    ...codes.map((code) => write(`lang-${code}.json`, compileLanguage(code))),
    write('prefilter.json', compilePrefilter(codes)),
  ];
}
