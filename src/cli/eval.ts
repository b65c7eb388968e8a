import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languageOf, loadEngine, loadLanguage } from './engine.ts';
import { ownCorpora, readCorpus } from './eval/corpus.ts';
import { byCategory, byRule, byValue, misses, summary } from './eval/table.ts';
import { nameOf } from './scan/decode.ts';
import { score, type GoldRecord, type Score } from './score.ts';
import { runCli } from './run-cli.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const usage = 'Usage: npm run eval -- [FILE.jsonl ...] [--by FIELD] [--misses FILE.txt]';

interface Request {
  corpora: string[];
  /** A line for each value of this field of the passages. */
  by: string | undefined;
  misses: string;
}

/** Takes an option with its value out of the arguments. @throws Error with one line where the value lacks. */
function takeOption(args: string[], name: string, what: string): string | undefined {
  const at = args.indexOf(name);
  if (at < 0) return undefined;
  const [, value] = args.splice(at, 2);
  if (value === undefined) throw new Error(`${name} needs ${what}. ${usage}`);
  return value;
}

/** @throws Error with one line. */
function readArguments(args: string[], folder: string): Request {
  const files = [...args];
  const out = takeOption(files, '--misses', 'a file');
  const by = takeOption(files, '--by', 'a field of the passages, such as lang or kind');
  const unknown = files.find((arg) => arg.startsWith('-'));
  if (unknown !== undefined) throw new Error(`${unknown}: not understood. ${usage}`);
  const own = by === undefined ? [resolve(root, 'test/corpus/own.jsonl')] : ownCorpora(resolve(root, 'test/corpus'));
  return {
    corpora: files.length === 0 ? own : files.map((file) => resolve(folder, file)),
    by,
    misses: out === undefined ? resolve(root, '.output/misses.txt') : resolve(folder, out),
  };
}

/** The value that `--by` groups a passage by; the language of one without a tag is recognised. */
function valueOf(record: GoldRecord, field: string): string {
  const value = (record as unknown as Record<string, unknown>)[field];
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  return (field === 'lang' && languageOf(record)) || 'none';
}

function main(): void {
  const request = readArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const records = request.corpora.flatMap((file) => readCorpus(file, nameOf(file)));
  const analyze = loadEngine();
  const read = (some: GoldRecord[]): Score =>
    score(some, ({ text, lang }) => analyze({ text, ...(lang !== undefined && { lang }) }));
  const result = read(records);
  const codes = [...new Set(records.map(languageOf))].filter((code) => code !== null).sort();
  const by = request.by ?? (codes.length > 1 ? 'lang' : undefined);
  mkdirSync(dirname(request.misses), { recursive: true });
  writeFileSync(request.misses, misses(result));
  process.stdout.write(
    `${request.corpora.map((file) => nameOf(file)).join(', ')}: ${records.length} passages\n${summary(result)}\n` +
      (by === undefined ? '' : `\n${byValue(records, by, (record) => valueOf(record, by), read)}\n`) +
      `\n${byCategory(result)}\n\n` +
      `${byRule(
        result,
        codes.flatMap((code) => loadLanguage(code).rules.map((rule) => rule.id)),
      )}\n\nMisses and false alarms: ${nameOf(request.misses)}\n`,
  );
}

await runCli(main);
