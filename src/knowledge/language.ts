import * as v from 'valibot';
import type { CompiledLanguage } from '../core/language.ts';
import { bare, corrupt, type Outcome } from './outcome.ts';

const list = v.array(v.unknown());
const entries = v.record(v.string(), v.unknown());
/** The frame only: a text that is whole is what the compile step wrote, and that step has checked every part of it. */
const frame = v.object({
  code: v.string(),
  triggers: v.pipe(list, v.minLength(1)),
  pseudoTriggers: list,
  lexicon: entries,
  morphology: entries,
  names: entries,
  macros: entries,
  rules: v.pipe(list, v.minLength(1)),
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
  return { ok: true, value: { ...language, lexicon: bare(language.lexicon), macros: bare(language.macros) } };
}
