import { DataError, problem } from '../compile/problem.ts';
import type { Finding } from './diff.ts';

const file = 'data/contradictions.txt';

/** Reads the list of contradictions that somebody looked into: "index release field file: why", one a line. */
export function readSettled(text: string): Map<string, string> {
  const settled = new Map<string, string>();
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [, key, why] = /^(\S+ \S+ \S+ .+?\.(?:ya?ml|toml)): (.{10,})$/.exec(line) ?? [];
    if (key === undefined || why === undefined)
      throw new DataError([problem(file, `line ${at + 1}`, 'is no "index release field file: why"', 'see the others')]);
    settled.set(key, why);
  }
  return settled;
}

/**
 * Parts what an index brings from what the list settles, and names the lines of the list that no longer say anything.
 */
export function withoutSettled(
  index: string,
  findings: readonly Finding[],
  settled: ReadonlyMap<string, string>,
): { open: Finding[]; settled: number; idle: string[] } {
  const keyOf = ({ key }: Finding): string => `${index} ${key}`;
  const isSettled = (finding: Finding): boolean => finding.kind === 'contradicts' && settled.has(keyOf(finding));
  const met = new Set(findings.filter(isSettled).map(keyOf));
  return {
    open: findings.filter((finding) => !isSettled(finding)),
    settled: met.size,
    idle: [...settled.keys()].filter((key) => key.startsWith(`${index} `) && !met.has(key)),
  };
}
