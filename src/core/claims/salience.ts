import { has, type Chunk } from '../grammar/chunk.ts';
import { hasAny, isNoun, onlyActs, topicOf } from './topic.ts';

/** What a reader looks for: "it", "the model", "the open-source system" (which may also be a tool). */
export type Anaphor = 'pronoun' | 'model' | 'vague';

/** "My dictation app: dictate.example": a line about a thing, without a verb. */
function isLabelledThing(chunks: readonly Chunk[]): boolean {
  const at = chunks.findIndex((c) => c.type !== 'start' && c.type !== 'dash');
  const thing = chunks[at];
  return (
    thing?.type === 'noun' &&
    has(thing, 'artefact') &&
    hasAny(thing, ['definite', 'owned']) &&
    chunks[at + 1]?.type === 'colon'
  );
}

/** "A student trained a small model": a model of somebody else, without a name. */
function isNamelessObject(chunks: readonly Chunk[], at: number, anaphor: Anaphor): boolean {
  const [before, chunk] = [chunks[at - 1], chunks[at]];
  const named = chunks[at + 1]?.type === 'name' || chunks[at + 2]?.type === 'name';
  if (!isNoun(chunk) || named || !hasAny(chunk, ['indefinite', 'quantified', 'others'])) return false;
  if (!has(chunk, 'model') && !(anaphor !== 'model' && has(chunk, 'artefact'))) return false;
  return before?.type === 'verb' && !hasAny(before, ['speech', 'call', 'compare', 'leader']);
}

/** "The runner is fast": a sentence about a thing. */
function isAboutThing(chunks: readonly Chunk[]): boolean {
  const { topic, verb } = topicOf(chunks);
  return topic !== undefined && isNoun(topic) && hasAny(topic, ['artefact', 'proper']) && !onlyActs(topic, verb);
}

/** Whether a nameless sentence introduces a closer antecedent than a name further back. */
export const introducesAntecedent = (chunks: readonly Chunk[], anaphor: Anaphor): boolean =>
  (anaphor !== 'model' && (isAboutThing(chunks) || isLabelledThing(chunks))) ||
  chunks.some((_, at) => isNamelessObject(chunks, at, anaphor));

/**
 * Whether a sentence is still about what was named before: "It has eight experts." Such sentences bridge a distance.
 */
export function continuesTopic(chunks: readonly Chunk[]): boolean {
  const { topic } = topicOf(chunks);
  return topic?.type === 'pronoun' || (topic?.type === 'noun' && has(topic, 'model') && has(topic, 'definite'));
}
