import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';

/** What `--format` understands. */
export const formats = ['text', 'jsonl', 'sarif', 'markdown', 'csv'] as const;
export type Format = (typeof formats)[number];

/** What `--fail-on` understands: claims that the facts refute, any asserted claim, or none. */
export const failures = ['never', 'refuted', 'claims'] as const;
export type Failure = (typeof failures)[number];

/** The file that is read where it is in the working folder. */
export const configName = 'actually-open.json';

/** The form of the file; src/package/config.schema.json says the same for editors. */
export const configSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: v.exactOptional(v.picklist(formats)),
  failOn: v.exactOptional(v.picklist(failures)),
  ignoreModels: v.exactOptional(v.array(v.string())),
  explain: v.exactOptional(v.boolean()),
});
export type Config = v.InferOutput<typeof configSchema>;

/**
 * Reads the configuration: the file that was named, else the one in the working folder, else none.
 * @throws Error with one line that names file and field
 */
export function readConfig(folder: string, named?: string): Config {
  const file = resolve(folder, named ?? configName);
  if (!existsSync(file)) {
    if (named === undefined) return {};
    throw new Error(`${named}: no such file.`);
  }
  const name = named ?? configName;
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new Error(`${name}: not valid JSON.`);
  }
  const result = v.safeParse(configSchema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue) ?? 'file';
  if (issue.type === 'strict_object' && issue.expected === 'never')
    throw new Error(`${name}: ${field}: not a field; the fields are ${Object.keys(configSchema.entries).join(', ')}.`);
  throw new Error(`${name}: ${field}: ${issue.message}.`);
}
