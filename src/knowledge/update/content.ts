/* What a data update holds: the parts of data/dist that are data, never code, rules or patterns. */
import * as v from 'valibot';
import type { CompiledLanguage } from '../../core/language.ts';
import type { UpdateProblem } from '../../vocabulary/data-update.ts';
import { format as namesFormat } from '../names-format.ts';
import { bare } from '../outcome.ts';
import { unseal } from './seal.ts';

/** Raised whenever the form changes: an older extension refuses newer files. */
export const schema = 1;

const words = v.array(v.string());
const ofLanguage = v.strictObject({
  variants: words,
  products: words,
  derived: words,
  aiCues: words,
  homonyms: words,
});
const frame = v.object({ schema: v.number(), names: v.looseObject({ format: v.number() }) });
const body = v.object({
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d{1,2}\.\d{1,2}$/)),
  date: v.pipe(v.string(), v.isoDate()),
  evidence: v.looseObject({}),
  changes: v.array(v.unknown()),
});
const languages = v.record(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)), ofLanguage);

/** Texts as the package bundles them, and the words around names by language. */
export interface UpdateContent {
  /** Version of the dataset, `YYYY.M.D`. */
  version: string;
  /** The day on which the file was made, `YYYY-MM-DD`. */
  date: string;
  names: string;
  evidence: string;
  changes: string;
  languages: Record<string, CompiledLanguage['names']>;
}

/** The text of a part as `npm run data` writes it, so that its hash is the published one. */
const textOf = (part: unknown): string => `${JSON.stringify(part)}\n`;

export type Opened = { ok: true; update: UpdateContent; key: string } | { ok: false; problem: UpdateProblem };

/** The parts of a signed file; their insides are checked by whoever reads them. Never throws. */
export async function openUpdate(text: string, keys: readonly string[]): Promise<Opened> {
  const unsealed = await unseal(text, keys);
  if ('problem' in unsealed) return { ok: false, problem: unsealed.problem };
  const { content, key } = unsealed;
  if (!v.is(frame, content)) return { ok: false, problem: 'not-ours' };
  if (content.schema > schema || content.names.format > namesFormat) return { ok: false, problem: 'newer-schema' };
  if (content.names.format < namesFormat) return { ok: false, problem: 'names' };
  const parts = v.safeParse(body, content);
  if (!parts.success) return { ok: false, problem: 'not-ours' };
  const around = v.safeParse(languages, (content as Record<string, unknown>)['languages']);
  if (!around.success) return { ok: false, problem: 'languages' };
  const { version, date, evidence, changes } = parts.output;
  const update: UpdateContent = {
    version,
    date,
    names: textOf(content.names),
    evidence: textOf(evidence),
    changes: textOf(changes),
    languages: bare(around.output),
  };
  return { ok: true, update, key };
}

/** The line that is signed. The parts are parsed texts of data/dist. */
export const writeContent = (content: {
  version: string;
  date: string;
  names: unknown;
  evidence: unknown;
  changes: unknown;
  languages: unknown;
}): string => JSON.stringify({ schema, ...content });
