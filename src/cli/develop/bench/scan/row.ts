import type { Cost } from './cost.ts';

/** A figure, and the goal that it holds or misses. */
export interface Row {
  what: string;
  cost: Cost;
  /** MB of input. */
  mb: number;
  /** A ratio within one run, with its words and its goal. */
  ratio?: { value: number; of: string; least?: number; most?: number };
  /** MB that are allowed. */
  mostPeak?: number;
  mark?: string;
}

/** Which goals a row misses. */
export function missesOf({ ratio, cost, mostPeak }: Row): string[] {
  const { value = 0, least = 0, most = Infinity } = ratio ?? {};
  return [
    ...(value < least ? [`at least ${least} ×`] : []),
    ...(value > most ? [`at most ${most} ×`] : []),
    ...(mostPeak !== undefined && cost.peak > mostPeak ? [`at most ${mostPeak} MB`] : []),
  ];
}

/** A row as a line of text: processor time, speed, the most memory, the ratio, and the goals that are missed. */
export function lineOf(row: Row): string {
  const { what, cost, mb, ratio, mark } = row;
  const speed = mb / cost.cpu;
  const cells = [
    what.padEnd(52),
    `${cost.cpu.toFixed(2)} s`.padStart(9),
    `${speed.toFixed(speed < 10 ? 2 : 0)} MB/s`.padStart(10),
    `${cost.peak.toFixed(0)} MB`.padStart(7),
    ...(ratio ? [`${ratio.value.toFixed(2)} × ${ratio.of}`] : []),
    ...(mark === undefined ? [] : [mark]),
    ...missesOf(row).map((miss) => `(goal: ${miss})`),
  ];
  return cells.join('  ');
}

/** The openness terms as an extended regular expression. */
export const grepPattern = (terms: string): string =>
  terms.replaceAll('(?:', '(').replaceAll(/(?<!\\)_/g, '[-[:space:]]*');
