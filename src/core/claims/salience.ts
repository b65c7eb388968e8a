import { has, isNominal, type Chunk } from '../grammar/chunk.ts';
import type { ChunkType, Feature } from '../grammar/chunk-features.ts';

/** What a reader looks for: "it", "the model", "the open-source system" (which may be a tool, too). */
export type Anaphor = 'pronoun' | 'model' | 'vague';

/** Who acts: "the DeepSeek team". */
export const agents: readonly Feature[] = ['firm', 'human', 'community'];
const things: readonly Feature[] = ['artefact', 'data', 'proper', 'generic', 'unknown', 'comparison', 'licence'];
const isAny = (chunk: Chunk | undefined, features: readonly Feature[]): boolean => features.some((f) => has(chunk, f));
const isNoun = (chunk: Chunk | undefined): boolean => chunk?.type === 'noun' || chunk?.type === 'open';

const borders: readonly ChunkType[] = ['colon', 'semicolon', 'dash'];

interface Topic {
  topic: Chunk | undefined;
  verb: Chunk | undefined;
}

/** What a sentence is about: the first phrase of its main clause, and that clause's verb. Neither in a fragment or an order. */
export function topicOf(chunks: readonly Chunk[]): Topic {
  let at = chunks.findIndex((c, i) => isNominal(c) && chunks[i - 1]?.type !== 'preposition');
  // "When it came out, the lab …": the main clause begins behind the comma.
  const leading = chunks.slice(0, Math.max(at, 0)).some((c) => c.type === 'if' || c.type === 'question');
  const comma = chunks.findIndex((c) => c.type === 'comma');
  if (leading && comma > 0 && isNominal(chunks[comma + 1])) at = comma + 1;
  const clause = chunks.slice(at + 1);
  const border = clause.findIndex((c) => borders.includes(c.type));
  const verb = clause.slice(0, border < 0 ? undefined : border).find((c) => c.type === 'verb' || c.type === 'copula');
  return chunks[at - 1]?.type === 'verb' || !verb ? { topic: undefined, verb: undefined } : { topic: chunks[at], verb };
}

/** Whether the topic only acts on what the sentence is about: "The lab released X", "Acme says X". */
function acts(topic: Chunk, verb: Chunk | undefined): boolean {
  if (isAny(topic, agents) || topic.type === 'person' || has(topic, 'plural')) return true;
  if (verb?.type !== 'verb' || has(verb, 'passive')) return false;
  return isAny(verb, ['release', 'make', 'call', 'speech']);
}

/** "The main feature of X is that it": what the clause behind "that" is about is X. */
const tells = (chunks: readonly Chunk[], place: number): boolean =>
  chunks[place + 1]?.type === 'copula' && chunks[place + 2]?.type === 'relative';

/** Whether what a sentence is about is a better antecedent than a name that stands further back in it. */
export function isOutranked(chunks: readonly Chunk[], name: Chunk, anaphor: Anaphor): boolean {
  const { topic, verb } = topicOf(chunks);
  const place = chunks.indexOf(name);
  const seat = topic ? chunks.indexOf(topic) : -1;
  // "He said X is large" has a clause of its own; "a text that X wrote" none that goes on, "the wrapper for X is" another's.
  const next = chunks[place + 1];
  const clause = next?.type === 'verb' || next?.type === 'copula';
  const complement = isNoun(topic) && seat === place - 2 && chunks[place - 1]?.type === 'preposition';
  const before = chunks[place - 1];
  // "A tool shows how X works": a means to see it, not what is seen.
  const asked = before?.type === 'if' || before?.type === 'question';
  const shown = asked && isNoun(topic) && isAny(topic, ['artefact', 'data']) && seat < place;
  if (shown && anaphor !== 'model') return true;
  if (clause && !complement && !asked && before?.type !== 'relative') return false;
  // "The model, X, was": an apposition is what it stands with.
  if (topic && chunks[seat + 1]?.type === 'comma' && chunks[seat + 2] === name && has(topic, 'definite')) return false;
  // "The best part of X": what it is a part of.
  const of = chunks[seat + 1];
  const part =
    of?.type === 'preposition' &&
    isAny(of, ['of', 'general']) &&
    chunks[seat + 2] === name &&
    (isAny(topic, ['unknown', 'quality', 'generic']) || tells(chunks, place));
  if (topic && seat < place && !part && isNoun(topic) && !acts(topic, verb)) {
    if (anaphor !== 'model') {
      if (isAny(topic, things)) return true;
    } else if (has(topic, 'model') && !has(topic, 'owned')) return true;
    else if (isAny(topic, ['proper', 'unknown']) && !has(name, 'object')) return true;
  }
  // "They built an app on X", "a model trained with X": the thing made, not what it was made of.
  const means = isAny(chunks[place - 1], ['use', 'base']);
  if (!means && !isAny(name, ['oblique', 'free', 'comparand'])) return false;
  // "Notes on training X … the open-source project": what is done with it.
  if (has(chunks[place - 1], 'base') && anaphor === 'vague') return true;
  // "They built it with X": what was made is named before.
  const remade = chunks.slice(0, place).some((c, i) => c.type === 'pronoun' && chunks[i - 1]?.type === 'verb');
  if (anaphor === 'pronoun' && remade) return true;
  const made: readonly Feature[] = anaphor === 'model' ? ['model'] : ['model', 'artefact', 'data', 'proper'];
  // "A planner that writes menus with X": so, too, whatever is made by its means.
  const [first] = chunks.filter((c) => c.type !== 'start');
  const making = isNoun(first) && has(first, 'indefinite') && !isAny(first, agents);
  // "A reader says that …": who acts is made of nothing.
  const saying = topic === first && chunks[seat + 1] === verb && isAny(verb, ['speech', 'call', 'release']);
  if (means && anaphor !== 'model' && making && !saying) return true;
  return chunks
    .slice(0, place)
    .some((c, i) => isNoun(c) && isAny(c, made) && (has(c, 'indefinite') || chunks[i - 1]?.type === 'verb'));
}

/** Whether a sentence without a name brings in something that the anaphor stands for rather than for a name further back. */
export function turnsAway(chunks: readonly Chunk[], anaphor: Anaphor): boolean {
  const { topic, verb } = topicOf(chunks);
  if (topic && isNoun(topic) && !acts(topic, verb) && anaphor !== 'model' && isAny(topic, ['artefact', 'proper']))
    return true;
  if (anaphor !== 'model' && isLabel(chunks)) return true;
  return chunks.some((c, i) => introduces(chunks, c, i, anaphor));
}

/** "My dictation app: dictate.example": a line about a thing, without a verb. */
function isLabel(chunks: readonly Chunk[]): boolean {
  const at = chunks.findIndex((c) => c.type !== 'start' && c.type !== 'dash');
  const thing = chunks[at];
  return (
    thing?.type === 'noun' &&
    has(thing, 'artefact') &&
    isAny(thing, ['definite', 'owned']) &&
    chunks[at + 1]?.type === 'colon'
  );
}

/** "A student trained a small model": somebody else's, of which no name is told. */
function introduces(chunks: readonly Chunk[], chunk: Chunk, at: number, anaphor: Anaphor): boolean {
  const before = chunks[at - 1];
  const told = chunks[at + 1]?.type === 'name' || chunks[at + 2]?.type === 'name';
  if (!isNoun(chunk) || told || !isAny(chunk, ['indefinite', 'quantified', 'others'])) return false;
  if (!has(chunk, 'model') && !(anaphor !== 'model' && has(chunk, 'artefact'))) return false;
  return before?.type === 'verb' && !isAny(before, ['speech', 'call', 'compare', 'leader']);
}

/** Whether a sentence goes on about what was named before: "It has eight experts." Such sentences bridge a distance. */
export function goesOn(chunks: readonly Chunk[]): boolean {
  const { topic } = topicOf(chunks);
  return topic?.type === 'pronoun' || (topic?.type === 'noun' && has(topic, 'model') && has(topic, 'definite'));
}
