import { has, is, type Chunk } from '../chunk.ts';
import type { Feature } from '../chunk-features.ts';

const verbForms: readonly Feature[] = ['past', 'infinitive', 'gerund', 'third'];
const breaks: readonly Chunk['type'][] = ['comma', 'dash', 'leftbracket', 'start'];

/** Whether an openness term is a verb. */
export const isOpennessVerb = (target: Chunk | undefined): boolean =>
  is(target, 'open') && verbForms.some((form) => has(target, form));

/** Whether a verb and "and" come last; a participle that opens a remark was read as an unknown word. */
function endsInVerb(kept: readonly Chunk[]): boolean {
  const target = kept.at(-2);
  const participle =
    has(target, 'unknown') && has(target, 'undetermined') && breaks.includes(kept.at(-3)?.type ?? 'end');
  return is(kept.at(-1), 'and') && (is(target, 'verb') || (is(target, 'noun') && participle));
}

/** "trained and open-sourced X", "open-sourced and shipped X": drops the verb that shares subject and object. */
export function foldVerbs(chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const target = chunks[at];
    if (!target) break;
    const verb = isOpennessVerb(target);
    if (verb && endsInVerb(kept)) kept.splice(-2, 2);
    kept.push(target);
    if (verb && is(chunks[at + 1], 'and') && is(chunks[at + 2], 'verb')) at += 2;
  }
  return kept;
}
