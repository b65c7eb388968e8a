import { resolve } from 'node:path';
import { createEngine } from '../core/assess-block.ts';
import { loadLanguage, loadNames } from './engine.ts';
import { readArguments, type Request } from './explain/arguments.ts';
import { traceBlock } from './explain/trace.ts';
import { runCli } from './run-cli.ts';
import { nameOf, readText } from './scan/decode.ts';

/** The text to explain. @throws Error with one line where a corpus lacks the passage */
function textOf(request: Request, folder: string): string {
  if ('text' in request) return request.text;
  const file = resolve(folder, request.corpus);
  for (const line of readText(file, false).split('\n')) {
    if (line.trim() === '') continue;
    const record = JSON.parse(line) as { id?: unknown; text?: unknown };
    if (record.id === request.id && typeof record.text === 'string') return record.text;
  }
  throw new Error(`${nameOf(file)}: no passage has the id "${request.id}".`);
}

await runCli(() => {
  const text = textOf(readArguments(process.argv.slice(2)), process.env['INIT_CWD'] ?? process.cwd());
  process.stdout.write(`${traceBlock(createEngine(loadNames(), loadLanguage()), { text }).join('\n')}\n`);
});
