import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeContent } from '@/src/knowledge/update/content';
import { seal } from '@/src/knowledge/update/seal';

/** The content of an update from the compiled data in a folder; `date` is `YYYY-MM-DD`. */
export function contentFrom(folder: string, date: string): Parameters<typeof writeContent>[0] {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const languages = readdirSync(folder).flatMap((file) => /^lang-([a-z]+)\.json$/.exec(file)?.[1] ?? []);
  return {
    version: readFileSync(join(folder, 'export/VERSION'), 'utf8').trim(),
    date,
    names: read('names.json'),
    evidence: read('evidence.json'),
    changes: read('export/changes.json'),
    languages: Object.fromEntries(
      languages.map((code) => [code, (read(`lang-${code}.json`) as { names: unknown }).names]),
    ),
  };
}

/** The signed text of an update. */
export const signContent = (content: Parameters<typeof writeContent>[0], secret: string): Promise<string> =>
  seal(writeContent(content), secret);
