import * as v from 'valibot';
import type { Analyzer } from '../../core/analyze.ts';
import type { Assessment } from '../../vocabulary/types.ts';
import { splitLines } from './inputs/split-lines.ts';
import { toScanClaim } from './report.ts';

const schema = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  lang: v.exactOptional(v.string()),
});

/** One line of input of `--format jsonl`. */
export type ScanLine = v.InferOutput<typeof schema>;

/** Reads one line. `place`: file and line number, for the complaint. @throws Error with one line. */
export function readLine(line: string, place: string): ScanLine {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw new Error(`${place}: not valid JSON; each line must be an object {"id": …, "text": "…"}.`);
  }
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const field = v.getDotPath(result.issues[0]) ?? 'line';
  throw new Error(
    `${place}: ${field}: ${result.issues[0].message}; each line must be an object {"id": …, "text": "…"}.`,
  );
}

/** What is done with each line and its claims, and with the complaint about a line. */
export interface LineUser {
  onLine(line: ScanLine, claims: Assessment[], isTermed: boolean): Promise<void>;
  onSkip(reason: string): void;
}

/** A line of output, by the fixed contract. */
export const lineOf = (id: ScanLine['id'], claims: readonly Assessment[]): string =>
  `${JSON.stringify({ id, claims: claims.map(toScanClaim) })}\n`;

/**
 * Reads lines in order; memory does not grow with the input. A line that cannot be read costs that line alone.
 */
export async function scanLines(
  analyze: Analyzer,
  prefilter: RegExp,
  input: AsyncIterable<Uint8Array>,
  name: string,
  { onLine, onSkip }: LineUser,
): Promise<void> {
  for await (const { number, offset, bytes } of splitLines(input)) {
    if (bytes === null) {
      onSkip(`${name}:${number}: the line at byte ${offset} is too long to be read.`);
      continue;
    }
    const line = bytes.toString('utf8').replace(/^\uFEFF/, '');
    if (line.trim() === '') continue;
    let read: ScanLine;
    try {
      read = readLine(line, `${name}:${number}`);
    } catch (error) {
      onSkip(error instanceof Error ? error.message : String(error));
      continue;
    }
    const { text, lang } = read;
    const block = { text, ...(lang !== undefined && { lang }) };
    const isTermed = prefilter.test(text);
    await onLine(read, isTermed ? analyze(block) : [], isTermed);
  }
}
