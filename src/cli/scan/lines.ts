import * as v from 'valibot';

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
