import { resolve } from 'node:path';
import { createEngine } from '../../core/assess-block.ts';
import type { Block } from '../../vocabulary/types.ts';
import { languageOf, loadLanguage, loadNames } from '../engine.ts';
import { readArguments, type Request } from './arguments.ts';
import { traceBlock } from './trace.ts';
import { nameOf, readText } from '../scan/decode.ts';

/** The text to explain. @throws Error with one line where a corpus lacks the passage */
function textOf(request: Request, folder: string): Block {
  if ('text' in request) return request;
  const file = resolve(folder, request.corpus);
  for (const line of readText(file, false).split('\n')) {
    if (line.trim() === '') continue;
    const record = JSON.parse(line) as { id?: unknown; text?: unknown; lang?: string };
    if (record.id === request.id && typeof record.text === 'string')
      return { text: record.text, ...(record.lang && { lang: record.lang }) };
  }
  throw new Error(`${nameOf(file)}: no passage has the id "${request.id}".`);
}

/** The command `explain`. `args`: what the person typed. @throws Error with one line */
export function runExplain(args: readonly string[]): void {
  const block = textOf(readArguments(args), process.env['INIT_CWD'] ?? process.cwd());
  const code = languageOf(block);
  const lines =
    code === null
      ? [`lang: ${block.lang}: not read, so the text is left alone`]
      : traceBlock(createEngine(loadNames(), loadLanguage(code)), block);
  process.stdout.write(`${lines.join('\n')}\n`);
}
