import { basename } from 'node:path';
import { parse, TomlError } from 'smol-toml';
import * as v from 'valibot';
import { DataError, problem } from '../compile/problem.ts';
import { checkAs } from '../compile/read.ts';
import type { IndexEntry } from './entry.ts';

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(?:-\d{2})?$/));
const schema = v.object({
  /** In a provider's file: the model whose facts it takes over. */
  base_model: v.optional(v.string()),
  release_date: v.optional(date),
  open_weights: v.optional(v.boolean()),
  license: v.optional(v.string()),
});

function parseToml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new DataError([problem(file, `line ${error.line}`, error.message.split('\n')[0] ?? '', 'mend the TOML')]);
  }
}

// How a provider serves a model is no part of the model's name: number format, price, speed.
const served = /(?:[-:](?:free|latest|fast|turbo|highspeed|fp8|fp8-dynamic|nvfp4|tee|maas|mlx-4bit|iq4_xs))+$/i;

/** "deepseek-ai/DeepSeek-V3.2-TEE" → "DeepSeek-V3.2"; "3_1" → "3.1". */
const nameIn = (file: string): string =>
  basename(file, '.toml')
    .replace(served, '')
    .replace(/(?<=\d)_(?=\d)/g, '.');

/**
 * One file of models.dev. Its own folder `models/` is taken whole. Of a provider's file only this: that a model exists
 * whose weights are out; the day in it is often the one on which the provider began to serve it.
 */
export function readModelsDev(text: string, file: string): IndexEntry | null {
  const entry = checkAs(schema, parseToml(text, file), file);
  const provider = file.startsWith('providers/');
  if (provider && (entry.base_model !== undefined || !entry.open_weights)) return null;
  return {
    file,
    name: nameIn(file),
    licence: entry.license ?? '',
    components: {},
    ...(provider || entry.release_date === undefined ? {} : { released: entry.release_date }),
    ...(provider || entry.open_weights === undefined ? {} : { weights: entry.open_weights }),
  };
}
