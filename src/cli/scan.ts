import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Analyzer } from '../core/analyze.ts';
import { loadEngine, loadPrefilter } from './engine.ts';
import { readArguments } from './scan/arguments.ts';
import { nameOf, readText } from './scan/decode.ts';
import { readDocument, readFile, type ScanDocument } from './scan/documents.ts';
import { readLine } from './scan/lines.ts';
import { report, toScanClaim } from './scan/report.ts';
import { runCli } from './run-cli.ts';

/** Writes and waits where the reader is slower than we are. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((drained) => process.stdout.once('drain', drained));
}

/** One line in, one line out, in order; memory does not grow with the input. */
async function scanLines(analyze: Analyzer, input: Readable, name: string): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const { id, ...block } = readLine(line, `${name}:${number}`);
    await write(`${JSON.stringify({ id, claims: analyze(block).map(toScanClaim) })}\n`);
  }
}

async function scanDocument(analyze: Analyzer, name: string, { blocks, page }: ScanDocument): Promise<void> {
  const found = blocks
    .map((block) => ({ block, claims: analyze(block, page) }))
    .filter(({ claims }) => claims.length > 0);
  await write(`${report(name, found)}\n`);
}

async function main(): Promise<void> {
  const { format, files } = readArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const analyze = loadEngine();
  if (format === 'jsonl') {
    if (files.length === 0) await scanLines(analyze, process.stdin, 'standard input');
    for (const file of files) {
      readText(file, false); // Reports a missing or empty file before anything is written.
      await scanLines(analyze, createReadStream(file), nameOf(file));
    }
    return;
  }
  const prefilter = loadPrefilter();
  if (files.length === 0) {
    let text = '';
    for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk as string;
    if (text.trim() === '') throw new Error('standard input: nothing to read.');
    await scanDocument(analyze, 'standard input', readDocument(text, false, prefilter));
  }
  for (const file of files) await scanDocument(analyze, nameOf(file), readFile(file, prefilter));
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // The reader has seen enough ("… | head").
  throw error;
});
await runCli(main);
