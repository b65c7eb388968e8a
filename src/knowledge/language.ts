import * as v from 'valibot';
import type { CompiledLanguage } from '../core/language.ts';
import { bare, corrupt, type Outcome } from './outcome.ts';

// Their contents are not checked: a record of four thousand words takes as long as everything else.
const list = v.custom<readonly unknown[]>((value) => Array.isArray(value));
const entries = v.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const some = v.custom<readonly unknown[]>((value) => Array.isArray(value) && value.length > 0);
/** The frame only: a text that is whole is what the compile step wrote, and that step has checked every part of it. */
const frame = v.object({
  code: v.string(),
  triggers: some,
  pseudoTriggers: list,
  lexicon: entries,
  morphology: entries,
  names: entries,
  macros: entries,
  atoms: list,
  rules: some,
  cues: list,
});

/** A language from the text of data/dist/lang-<code>.json. Never throws: damaged text is `dataset-corrupt`. */
export function readLanguage(text: string): Outcome<CompiledLanguage> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return corrupt;
  }
  if (!v.is(frame, parsed)) return corrupt;
  const language = parsed as unknown as CompiledLanguage;
  return { ok: true, value: { ...language, macros: bare(language.macros) } };
}
