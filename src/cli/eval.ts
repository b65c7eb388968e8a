import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languageOf, loadEngine, loadLanguage } from './engine.ts';
import { readCorpus } from './eval/corpus.ts';
import { byCategory, byRule, misses, summary } from './eval/table.ts';
import { nameOf } from './scan/decode.ts';
import { score, type GoldRecord, type Score } from './score.ts';
import { runCli } from './run-cli.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const usage = 'Usage: npm run eval -- [FILE.jsonl] [--misses FILE.txt]';

/** @throws Error with one line. */
function readArguments(args: string[], folder: string): { corpus: string; misses: string } {
  const rest = [...args];
  const option = rest.indexOf('--misses');
  const [, given] = option >= 0 ? rest.splice(option, 2) : [];
  if (option >= 0 && given === undefined) throw new Error(`--misses needs a file. ${usage}`);
  const unknown = rest.find((arg) => arg.startsWith('-'));
  if (unknown !== undefined || rest.length > 1)
    throw new Error(`${unknown ?? rest[1] ?? ''}: not understood. ${usage}`);
  return {
    corpus: rest[0] === undefined ? resolve(root, 'test/corpus/own.jsonl') : resolve(folder, rest[0]),
    misses: given === undefined ? resolve(root, '.output/misses.txt') : resolve(folder, given),
  };
}

/** A line for each language that reads some of the passages. */
const byLanguage = (records: GoldRecord[], codes: string[], read: (some: GoldRecord[]) => Score): string =>
  codes.map((code) => `${code}: ${summary(read(records.filter((one) => languageOf(one) === code)))}`).join('\n');

function main(): void {
  const request = readArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const records = readCorpus(request.corpus, nameOf(request.corpus));
  const analyze = loadEngine();
  const read = (some: GoldRecord[]): Score =>
    score(some, ({ text, lang }) => analyze({ text, ...(lang !== undefined && { lang }) }));
  const result = read(records);
  const codes = [...new Set(records.map(languageOf))].sort();
  mkdirSync(dirname(request.misses), { recursive: true });
  writeFileSync(request.misses, misses(result));
  process.stdout.write(
    `${nameOf(request.corpus)}: ${records.length} passages\n${summary(result)}\n` +
      (codes.length > 1 ? `${byLanguage(records, codes, read)}\n` : '') +
      `\n${byCategory(result)}\n\n` +
      `${byRule(
        result,
        codes.flatMap((code) => loadLanguage(code).rules.map((rule) => rule.id)),
      )}\n\nMisses and false alarms: ${nameOf(request.misses)}\n`,
  );
}

await runCli(main);
