import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { DataError, problem } from './problem.ts';
import { criteriaSchema, familySchema, licenceSchema } from './schema.ts';
import type { Criteria, Family, LicenceInput } from './schema.ts';

/** All of data/ as written, checked for form only; what it means is checked by data/checks. */
export interface Dataset {
  families: Map<string, Family>;
  licences: Map<string, LicenceInput>;
  criteria: Criteria;
}

function parseYaml(text: string, file: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    throw new DataError([
      problem(file, `line ${line}`, (error.message.split('\n')[0] ?? '').replace(/ at line.*$/, ''), 'mend the YAML'),
    ]);
  }
  return document.toJS();
}

/** Checks what was parsed. Throws a DataError with a line per complaint, naming `file` and the field. */
export function checkAs<S extends v.GenericSchema>(schema: S, parsed: unknown, file: string): v.InferOutput<S> {
  const outcome = v.safeParse(schema, parsed);
  if (outcome.success) return outcome.output;
  throw new DataError(outcome.issues.map((issue) => complaint(issue, file)));
}

/** Parses and checks one YAML text. Throws as `checkAs` does. */
export const parseAs = <S extends v.GenericSchema>(schema: S, text: string, file: string): v.InferOutput<S> =>
  checkAs(schema, parseYaml(text, file), file);

const depth = (issue: v.BaseIssue<unknown>): number => issue.path?.length ?? 0;

function complaint(issue: v.BaseIssue<unknown>, file: string, above: string[] = []): string {
  const own = (issue.path ?? []).map((item) => String(item.key));
  // A union's own complaint says less than that of the branch which got furthest; its path starts at the union.
  const deepest = (issue.issues ?? []).toSorted((a, b) => depth(b) - depth(a))[0];
  if (deepest && depth(deepest) > 0) return complaint(deepest, file, [...above, ...own]);
  const field = [...above, ...own].join('.') || '(whole file)';
  const ours = /^(is|has|needs) /.test(issue.message);
  const named = issue.message.startsWith('is no ') ? `${issue.received} ` : '';
  const what = ours
    ? `${named}${issue.message}`
    : `expected ${issue.expected ?? 'something else'}, found ${issue.received}`;
  const [first = '', fix = 'see data/schema'] = what.split('; ');
  return problem(file, field, first, fix);
}

/** Every .yml file of `data/models` below `root`, by family id (the filename). */
function readFamilies(root: string): Map<string, Family> {
  const folder = join(root, 'models');
  const families = new Map<string, Family>();
  const problems: string[] = [];
  for (const name of readdirSync(folder)
    .filter((n) => n.endsWith('.yml'))
    .toSorted()) {
    const file = `data/models/${name}`;
    try {
      families.set(basename(name, '.yml'), parseAs(familySchema, readFileSync(join(folder, name), 'utf8'), file));
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new DataError(problems);
  return families;
}

/** Reads data/ below `root` (the folder that holds models/, licenses.yml, criteria.yml). Throws a DataError. */
export function readDataset(root: string): Dataset {
  const read = (name: string): string => readFileSync(join(root, name), 'utf8');
  const licences = parseAs(v.record(v.string(), licenceSchema), read('licenses.yml'), 'data/licenses.yml');
  return {
    families: readFamilies(root),
    licences: new Map(Object.entries(licences)),
    criteria: parseAs(criteriaSchema, read('criteria.yml'), 'data/criteria.yml'),
  };
}
