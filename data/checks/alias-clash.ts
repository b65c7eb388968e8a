import { aliasesOf } from '../compile/names.ts';
import { problem } from '../compile/problem.ts';
import type { CheckInput } from './check.ts';

export const severity = 'error';

/** An alias leads to one model. Two may share it only where each has cues of its own that tell them apart ("K2"). */
export function check({ dataset }: Pick<CheckInput, 'dataset'>): string[] {
  const lines: string[] = [];
  const owners = new Map<string, { owner: string; cues: string[] }[]>();
  for (const [id, family] of dataset.families) {
    for (const { key, entry } of aliasesOf(id, family)) {
      const mine = { owner: entry.model ?? entry.family, cues: entry.cues ?? [] };
      const others = owners.get(key) ?? [];
      const clash = others.find(
        (o) => o.cues.length === 0 || mine.cues.length === 0 || o.cues.some((cue) => mine.cues.includes(cue)),
      );
      if (clash) {
        const fix = 'keep one, or give each cues that tell them apart';
        lines.push(problem(`data/models/${id}.yml`, 'aliases', `"${entry.text}" also leads to ${clash.owner}`, fix));
      }
      owners.set(key, [...others, mine]);
    }
  }
  return lines;
}
