import { has, type Chunk } from '../grammar/chunk.ts';
import type { Feature } from '../grammar/chunk-features.ts';
import type { Passage } from '../grammar/passage.ts';
import type { Mention } from '../names/mention.ts';
import { chooseModels } from './candidates.ts';
import { continuesTopic, introducesAntecedent } from './salience.ts';
import type { IsClosed, Sought } from './sought.ts';
import { actors, hasAny } from './topic.ts';

/** How many sentences back an antecedent may be; sentences that continue its topic do not count. */
const reach = 2;
/** How many sentences are searched in all. */
const furthest = 6;
/** How many chunks of a sentence are searched: no antecedent is further away. */
const window = 60;

/** What a search over sentences finds: models, none because something else is meant, or how far it may still go. */
type Outcome = { found: Mention[] } | { left: number };

/** The part of a sentence that is searched. */
interface Stretch {
  chunks: readonly Chunk[];
  /** It is the anaphor's own sentence. */
  own: boolean;
  /** The anaphor is what an actor acts on: "The lab has opened it". */
  isObject: boolean;
  /** The actor is a pronoun or person: "X was trained on little, and they opened the model". */
  byAnother: boolean;
}

/** "It uses X, but it is": what "it" acts on is another thing. */
function isUsed(chunks: readonly Chunk[], name: Chunk): boolean {
  const before = chunks.slice(0, chunks.indexOf(name));
  const it = before.findLastIndex((c) => c.type === 'pronoun' && has(c, 'singular'));
  const clause = before.slice(it + 1);
  return (
    it >= 0 &&
    has(name, 'object') &&
    has(clause.at(-1), 'use') &&
    !clause.some((c) => c.type === 'comma' || c.type === 'person')
  );
}

/** "Unlike how X works, this is": a clause for comparison. */
function isInComparison(chunks: readonly Chunk[], name: Chunk): boolean {
  const at = chunks.indexOf(name);
  const [before, asked] = [chunks[at - 2], chunks[at - 1]];
  const compares = before?.type === 'preposition' && (has(before, 'than') || has(before, 'like'));
  return compares && (asked?.type === 'question' || asked?.type === 'if');
}

/** "It beats X. Unlike X, it is open", "On par with X": a comparison about what was named before. */
function isOnlyCompared({ chunks, own }: Stretch, name: Chunk): boolean {
  const remark = !chunks.some((c) => c.type === 'verb' || c.type === 'copula');
  return has(name, 'comparand') && (own || remark || continuesTopic(chunks));
}

/** Whether a name is a team, a comparand, an instrument or an actor, and so not what the anaphor means. */
function isApart(stretch: Stretch, name: Chunk, { kind, plural }: Sought): boolean {
  const { chunks, own, isObject, byAnother } = stretch;
  return (
    hasAny(name, actors) ||
    isInComparison(chunks, name) ||
    (own && plural === false && kind === 'pronoun' && isUsed(chunks, name)) ||
    isOnlyCompared(stretch, name) ||
    (own && isObject && has(name, 'subject') && !(byAnother && !has(name, 'maker')))
  );
}

/**
 * The part of a sentence to search for an anaphor before chunk `from` of sentence `at`; `from` is undefined elsewhere.
 */
function stretchOf(passage: Passage, sentence: number, at: number, from: number | undefined): Stretch {
  const all = passage.read(sentence)?.chunks ?? [];
  if (sentence !== at || from === undefined)
    return { chunks: all.slice(-window), own: false, isObject: false, byAnother: false };
  const chunks = all.slice(Math.max(0, from - window), from);
  const [before, actor] = [chunks.at(-1), chunks.at(-2)];
  const isObject = before?.type === 'verb' || before?.type === 'open';
  const byAnother = isObject && (actor?.type === 'pronoun' || actor?.type === 'person');
  return { chunks, own: true, isObject, byAnother };
}

/** "This firm, known for its open-source approach": the company's. */
const isOfFirm = ({ chunks, own }: Stretch, { owner }: Sought): boolean =>
  own && owner === true && chunks.some((c) => c.type === 'noun' && has(c, 'firm') && has(c, 'demonstrative'));

/** Whether a nameless stretch introduces something else that the anaphor means. */
const introducesOther = (stretch: Stretch, sought: Sought): boolean =>
  isOfFirm(stretch, sought) || introducesThing(stretch, sought);

const introducesThing = ({ chunks, isObject }: Stretch, { kind }: Sought): boolean =>
  !isObject && !chunks.some((c) => c.type === 'pronoun') && introducesAntecedent(chunks, kind);

/** Searches back from sentence `at`, of which only the part before chunk `from` counts (all of it if undefined). */
function lookBack(
  passage: Passage,
  at: number,
  from: number | undefined,
  budget: number,
  sought: Sought,
  isClosed: IsClosed,
): Outcome {
  let left = budget;
  for (let sentence = at; sentence >= Math.max(0, at - furthest) && left >= 0; sentence--) {
    const stretch = stretchOf(passage, sentence, at, from);
    const rest = stretch.chunks.filter((c) => c.type !== 'name' || !isApart(stretch, c, sought));
    if (rest.some((c) => c.type === 'name')) return { found: chooseModels(rest, sought, passage, isClosed) };
    if (introducesOther(stretch, sought)) return { found: [] };
    if (!stretch.own && !continuesTopic(stretch.chunks)) left -= 1;
  }
  return { left: at >= furthest ? -1 : left };
}

/** What shows that a heading is about something else than the model it names. */
const elsewhere: readonly Feature[] = [
  'artefact',
  'data',
  'community',
  'ranking',
  'licence',
  'comparison',
  'than',
  'base',
];

/** The model that a heading is about, if it names one and nothing else. A fragment needs a heading that is one, too. */
function fromHeading(heading: Passage, sought: Sought, isClosed: IsClosed): Mention[] {
  const chunks = heading.read(0)?.chunks ?? [];
  const all = chunks.filter((c) => c.type === 'name');
  const names = all.length > 1 ? all.filter((c) => !has(c, 'maker')) : all;
  const foreign = chunks.some((c) => c.type === 'person' || hasAny(c, elsewhere));
  const [name] = names;
  if (names.length !== 1 || !name || foreign || sought.kind === 'vague' || sought.of) return [];
  if (sought.plural === undefined && chunks.length > 4) return [];
  if (sought.kind === 'pronoun' && has(name, 'oblique')) return [];
  return chooseModels(chunks, sought, heading, isClosed);
}

/**
 * The models that an anaphor before chunk `from` of sentence `at` means, from the nearest sentence that names any, in
 * the block itself or above it. Empty where two could be meant, or something else than a model.
 */
export function antecedent(passage: Passage, at: number, from: number, sought: Sought, isClosed: IsClosed): Mention[] {
  const here = lookBack(passage, at, from, reach, sought, isClosed);
  if ('found' in here) return here.found;
  const { before, heading } = here.left < 0 ? {} : (passage.above?.() ?? {});
  if (before && sought.plural !== undefined) {
    const there = lookBack(before, before.sentences.length - 1, undefined, here.left - 1, sought, isClosed);
    if ('found' in there) return there.found;
  }
  return heading ? fromHeading(heading, sought, isClosed) : [];
}
