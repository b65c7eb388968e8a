import { has, type Chunk } from '../grammar/chunk.ts';
import type { Feature } from '../grammar/chunk-features.ts';
import type { Anaphor } from './salience.ts';
import type { Sought } from './sought.ts';
import { actors, hasAny, isNoun, onlyActs, topicOf, type Topic } from './topic.ts';

/** A name, its sentence, and what looks for it. */
interface Place extends Topic {
  chunks: readonly Chunk[];
  name: Chunk;
  at: number;
  before: Chunk | undefined;
  anaphor: Anaphor;
  /** The anaphor is "it" or "they", and means one or several. */
  plural: boolean | undefined;
  /** Where the topic is; -1 without one. */
  topicAt: number;
}
type Test = (place: Place) => boolean;

const things: readonly Feature[] = ['artefact', 'data', 'proper', 'generic', 'unknown', 'comparison', 'licence'];

const followsQuestion: Test = ({ before }) => before?.type === 'if' || before?.type === 'question';

/** "A tool shows how X works": a means to see it, and not what is seen. */
const isShown: Test = (place) =>
  place.anaphor !== 'model' &&
  followsQuestion(place) &&
  isNoun(place.topic) &&
  hasAny(place.topic, ['artefact', 'data']) &&
  place.topicAt < place.at;

/** "He said X is large"; not "a text that X wrote", "the wrapper for X is". */
function hasOwnClause(place: Place): boolean {
  const { chunks, at, before, topic, topicAt } = place;
  const next = chunks[at + 1];
  const clause = next?.type === 'verb' || next?.type === 'copula';
  const complement = isNoun(topic) && topicAt === at - 2 && before?.type === 'preposition';
  return clause && !complement && !followsQuestion(place) && before?.type !== 'relative';
}

/** "The model, X, was": an apposition is another name of the topic. */
const isApposition: Test = ({ chunks, name, topic, topicAt }) =>
  topic !== undefined &&
  chunks[topicAt + 1]?.type === 'comma' &&
  chunks[topicAt + 2] === name &&
  has(topic, 'definite');

/** "The best part of X", "The main point in X is that it": the topic is a part of the model. */
function ownsTopic({ chunks, name, at, topic, topicAt }: Place): boolean {
  const of = chunks[topicAt + 1];
  const clause = chunks[at + 1]?.type === 'copula' && chunks[at + 2]?.type === 'relative';
  const part = hasAny(topic, ['unknown', 'quality', 'generic']);
  return (
    of?.type === 'preposition' &&
    (clause ? hasAny(of, ['of', 'general', 'in', 'with']) : part && hasAny(of, ['of', 'general'])) &&
    chunks[topicAt + 2] === name
  );
}

/** "The runner for X is fast": the sentence is about something else of the kind that is looked for. */
function isOtherTopic(place: Place): boolean {
  const { topic, verb, topicAt, at, name, anaphor } = place;
  if (!topic || topicAt >= at || !isNoun(topic) || ownsTopic(place) || onlyActs(topic, verb)) return false;
  if (anaphor !== 'model') return hasAny(topic, things);
  if (has(topic, 'model') && !has(topic, 'owned')) return true;
  return hasAny(topic, ['proper', 'unknown']) && !has(name, 'object');
}

/** "They built an app on X", "a model trained with X": X is a means. */
const isMeans: Test = ({ before }) => hasAny(before, ['use', 'base']);

/** "X is out": no role that something else could outrank. */
const isProminent: Test = (place) => !isMeans(place) && !hasAny(place.name, ['oblique', 'free', 'comparand']);

/** "Notes on training X … the open-source project": what is done with it. */
const isTrained: Test = ({ before, anaphor }) => has(before, 'base') && anaphor === 'vague';

/** "They built it with X": what was made has been named before. */
const isUsedOnIt: Test = ({ chunks, at, anaphor }) =>
  anaphor === 'pronoun' && chunks.slice(0, at).some((c, i) => c.type === 'pronoun' && chunks[i - 1]?.type === 'verb');

/** "A planner that writes menus using X"; "A reader says that …": who speaks is not made of anything. */
function makesFirst(place: Place): boolean {
  const { chunks, topic, verb, topicAt, anaphor } = place;
  const first = chunks.find((c) => c.type !== 'start');
  const made = isNoun(first) && has(first, 'indefinite') && !hasAny(first, actors);
  const speaks = topic === first && chunks[topicAt + 1] === verb && hasAny(verb, ['speech', 'call', 'release']);
  return isMeans(place) && anaphor !== 'model' && made && !speaks;
}

/** "They built an app on X": the thing made, and not what it was made of. */
function followsMade({ chunks, at, anaphor, plural }: Place): boolean {
  const made: readonly Feature[] = anaphor === 'model' ? ['model'] : ['model', 'artefact', 'data', 'proper'];
  return chunks.slice(0, at).some(
    (c, i) =>
      isNoun(c) &&
      hasAny(c, made) &&
      // "Can you run tools on X? It is": one thing is not several.
      !(plural === false && has(c, 'plural')) &&
      (has(c, 'indefinite') || chunks[i - 1]?.type === 'verb'),
  );
}

/** The first row whose test holds decides. */
const decisions: readonly (readonly [when: Test, outranked: boolean])[] = [
  [isShown, true],
  [hasOwnClause, false],
  [isApposition, false],
  [isOtherTopic, true],
  [isProminent, false],
  [isTrained, true],
  [isUsedOnIt, true],
  [makesFirst, true],
  [followsMade, true],
];

/** Whether what a sentence is about is a better antecedent than a name further back in it. */
export function isOutranked(chunks: readonly Chunk[], name: Chunk, { kind, plural }: Sought): boolean {
  const { topic, verb } = topicOf(chunks);
  const at = chunks.indexOf(name);
  const topicAt = topic ? chunks.indexOf(topic) : -1;
  const place: Place = { chunks, name, at, before: chunks[at - 1], anaphor: kind, plural, topic, verb, topicAt };
  return decisions.find(([when]) => when(place))?.[1] ?? false;
}
