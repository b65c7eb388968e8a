import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Verdict } from './check.ts';

/** What was checked before: a line for each expression, its hash and the verdict. */
export const listFile = 'test/cli/checked-expressions.txt';

/** The verdicts of the list, by hash. */
export function readList(): Map<string, string> {
  if (!existsSync(listFile)) return new Map();
  const lines = readFileSync(listFile, 'utf8').trim().split('\n');
  return new Map(lines.map((line) => [line.slice(0, 12), line.slice(13)]));
}

/** A verdict as the list has it. */
export const worded = (verdict: Verdict): string =>
  verdict.state === 'safe' ? 'safe' : verdict.state === 'slow' ? verdict.degree : `unknown: ${verdict.why}`;

/** The state of a verdict in the list; undefined without one. */
export function stateOf(words: string | undefined): Verdict['state'] | undefined {
  if (words === undefined || words === 'safe') return words;
  return words.startsWith('unknown') ? 'unknown' : 'slow';
}

/** Writes the list: hashes with their verdicts, those without one left out. */
export function writeList(checked: ReadonlyMap<string, string | undefined>): void {
  const lines = [...checked].flatMap(([hash, verdict]) => (verdict === undefined ? [] : [`${hash} ${verdict}`]));
  writeFileSync(listFile, `${lines.sort().join('\n')}\n`);
}
