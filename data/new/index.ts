import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DataError, runCommand } from '../compile/problem.ts';

/** What a scaffold is: a file of this folder, named after what it makes. */
interface Scaffold {
  scaffold: (id: string, today: string) => Promise<{ path: string; text: string }>;
}

const kinds = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .map((name) => basename(name, '.ts'));
const usage = `Usage: npm run new -- ${kinds.join('|')} ID, where ID has lower case letters, digits, dots, hyphens and plus signs`;

/** The record beside `file` that has this id for one of its versions. Text alone is read: others may be unfinished. */
function recordWith(id: string, file: string): string | undefined {
  const folder = dirname(file);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.find((name) => readFileSync(join(folder, name), 'utf8').split(/\r?\n/).includes(`  - id: ${id}`));
}

async function main([kind = '', id = '']: string[]): Promise<void> {
  if (!kinds.includes(kind) || !/^[a-z0-9][a-z0-9.+-]*$/.test(id)) throw new DataError([usage]);
  const { scaffold } = (await import(/* @vite-ignore */ `./${kind}.ts`)) as Scaffold;
  const { path, text } = await scaffold(id, new Date().toISOString().slice(0, 10));
  // The command runs in the project's folder.
  const file = join(process.cwd(), path);
  if (existsSync(file)) throw new DataError([`${path}: is there already; edit it, or choose another id`]);
  const holder = recordWith(id, file);
  if (holder !== undefined)
    throw new DataError([`${dirname(path)}/${holder}: has a version "${id}" already; edit it, or choose another id`]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${path}: written. Fill it in, then run npm run data.`);
}

await runCommand(main);
