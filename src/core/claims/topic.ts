import { has, isNominal, type Chunk } from '../grammar/chunk.ts';
import type { ChunkType, Feature } from '../grammar/chunk-features.ts';

/** Who acts: "the DeepSeek team". */
export const actors: readonly Feature[] = ['firm', 'human', 'community'];
const clauseEnds: readonly ChunkType[] = ['colon', 'semicolon', 'dash'];

export const hasAny = (chunk: Chunk | undefined, features: readonly Feature[]): boolean =>
  features.some((feature) => has(chunk, feature));
export const isNoun = (chunk: Chunk | undefined): boolean => chunk?.type === 'noun' || chunk?.type === 'open';

export interface Topic {
  topic: Chunk | undefined;
  verb: Chunk | undefined;
}

/** What a sentence is about: the first phrase of its main clause, and its verb. Neither in a fragment or an order. */
export function topicOf(chunks: readonly Chunk[]): Topic {
  let at = chunks.findIndex((c, i) => isNominal(c) && chunks[i - 1]?.type !== 'preposition');
  // "When it came out, the lab …": the main clause begins after the comma.
  const leading = chunks.slice(0, Math.max(at, 0)).some((c) => c.type === 'if' || c.type === 'question');
  const comma = chunks.findIndex((c) => c.type === 'comma');
  if (leading && comma > 0 && isNominal(chunks[comma + 1])) at = comma + 1;
  const rest = chunks.slice(at + 1);
  const end = rest.findIndex((c) => clauseEnds.includes(c.type));
  const verb = rest.slice(0, end < 0 ? undefined : end).find((c) => c.type === 'verb' || c.type === 'copula');
  return chunks[at - 1]?.type === 'verb' || !verb ? { topic: undefined, verb: undefined } : { topic: chunks[at], verb };
}

/** Whether the topic only acts on what the sentence is about: "The lab released X", "Acme says X". */
export function onlyActs(topic: Chunk, verb: Chunk | undefined): boolean {
  if (hasAny(topic, actors) || topic.type === 'person' || has(topic, 'plural')) return true;
  if (verb?.type !== 'verb' || has(verb, 'passive')) return false;
  return hasAny(verb, ['release', 'make', 'call', 'speech']);
}
