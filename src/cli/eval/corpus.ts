import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readText } from '../scan/decode.ts';
import type { GoldRecord } from '../score.ts';

const strings = v.array(v.string());
// Further fields of a passage are kept: `--by` may group by them.
const schema = v.looseObject({
  id: v.string(),
  text: v.string(),
  lang: v.exactOptional(v.string()),
  phrases: v.array(
    v.object({
      start: v.number(),
      end: v.number(),
      phrase: v.string(),
      stance: v.picklist(['asserted', 'denied', 'unclear', 'other']),
      models: strings,
      why: v.exactOptional(v.string()),
      aliases: v.exactOptional(v.record(v.string(), strings)),
      unlisted: v.exactOptional(strings),
      optional: v.exactOptional(v.boolean()),
    }),
  ),
});

/** The project's own labelled corpora, one for each language. */
export const ownCorpora = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^own(-[\w-]+)?\.jsonl$/.test(name))
    .sort()
    .map((name) => join(folder, name));

/** Reads a labelled corpus. @throws Error with one line: file, line, field. */
export function readCorpus(file: string, name: string): GoldRecord[] {
  return readText(file, false)
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      let data: unknown;
      try {
        data = JSON.parse(line);
      } catch {
        throw new Error(`${name}:${index + 1}: not valid JSON; each line must be one labelled passage.`);
      }
      const result = v.safeParse(schema, data);
      if (result.success) return [result.output];
      const [issue] = result.issues;
      throw new Error(`${name}:${index + 1}: ${v.getDotPath(issue) ?? 'line'}: ${issue.message}`);
    });
}
