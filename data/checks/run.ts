import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileModels } from '../compile/models.ts';
import type { Dataset } from '../compile/read.ts';
import { check as deadReferences } from './dead-reference.ts';
import type { DataCheck, CheckInput } from './check.ts';

const notChecks = new Set(['check.ts', 'run.ts', 'each.ts']);

/** Every rule by its name: the files of this folder. Adding a rule adds a file and touches no list. */
export async function loadChecks(): Promise<Map<string, DataCheck>> {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !notChecks.has(name));
  const load = async (name: string): Promise<[string, DataCheck]> => [
    basename(name, '.ts'),
    (await import(/* @vite-ignore */ `./${name}`)) as DataCheck,
  ];
  return new Map(await Promise.all(files.toSorted().map(load)));
}

/** The texts that rules about form look at, from the data folder `root`. */
export function readTexts(root: string): Map<string, string> {
  const models = readdirSync(join(root, 'models')).map((name) => `models/${name}`);
  return new Map(
    ['licenses.yml', 'criteria.yml', ...models].map((name) => [`data/${name}`, readFileSync(join(root, name), 'utf8')]),
  );
}

/** Ids listed in data/stale.txt, one a line. */
export const readStale = (root: string): Set<string> =>
  new Set(
    readFileSync(join(root, 'stale.txt'), 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#')),
  );

/** Runs every rule over the dataset in `root`. `today`: `YYYY-MM-DD`. Lines end with the rule's name. */
export async function checkDataset(
  dataset: Dataset,
  root: string,
  today: string,
): Promise<{ errors: string[]; warnings: string[] }> {
  const dead = deadReferences({ dataset });
  const models = dead.length === 0 ? compileModels(dataset) : new Map();
  const input: CheckInput = { dataset, models, texts: readTexts(root), today, staleAllowed: readStale(root) };
  const found = { errors: [] as string[], warnings: [] as string[] };
  for (const [name, rule] of await loadChecks()) {
    const lines = (await rule.check(input)).map((line) => `${line} [${name}]`);
    found[rule.severity === 'error' ? 'errors' : 'warnings'].push(...lines);
  }
  return found;
}
