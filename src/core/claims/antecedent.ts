import { has, type Chunk } from '../grammar/chunk.ts';
import type { Feature } from '../grammar/chunk-features.ts';
import type { Mention } from '../names/mentions.ts';
import type { Passage } from '../grammar/passage.ts';
import { agents, goesOn, isOutranked, turnsAway, type Anaphor } from './salience.ts';

/** How many sentences back an antecedent may stand, those aside that go on about it. */
const reach = 2;
/** How many sentences are looked at in all. */
const furthest = 6;
/** How many chunks of a sentence are searched: no antecedent stands further off. */
const window = 60;

/** Names that stand for something else: no antecedents. */
const unfit: readonly Feature[] = ['derived', 'artefact', 'data'];

/** What is sought. `plural`: of "they", "both", "the models"; `last`: "the latter", `first`: "the former". */
export interface Sought {
  kind: Anaphor;
  /** Whether names brought in as examples will do: "models like X … these models". */
  examples?: boolean;
  /** Undefined of a fragment, which has no number. */
  plural: boolean | undefined;
  of?: 'first' | 'last';
}

export const mentionsOf = (name: Chunk, passage: Passage): Mention[] =>
  name.mentions.flatMap((index) => passage.mentions[index] ?? []);

type IsClosed = (mention: Mention) => boolean;

/** The names of a sentence that could be meant, best kinds only. */
function candidates(chunks: readonly Chunk[], { examples }: Sought, passage: Passage, isClosed: IsClosed): Chunk[] {
  // "July 18: we released X": a label has the shape of a name.
  const colon = chunks.findIndex((c) => c.type === 'colon');
  const label = chunks.slice(0, Math.max(colon, 0));
  const dated = !label.some((c) => c.type === 'verb' || c.type === 'copula');
  const named = chunks.filter(
    (c, i) => c.type === 'name' && !unfit.some((f) => has(c, f)) && !(dated && i < colon && has(c, 'unsure')),
  );
  const fit = examples ? named : named.filter((c) => !has(c, 'example'));
  const better = (keep: (name: Chunk) => boolean, from: Chunk[]): Chunk[] => {
    const kept = from.filter(keep);
    return kept.length > 0 ? kept : from;
  };
  // "X, with a design that merges Y": what a relative clause names is not what it is about.
  const first = fit[0];
  const inside = (name: Chunk): boolean => {
    const before = chunks.slice(0, chunks.indexOf(name));
    const clause = before.findLastIndex((c) => c.type === 'relative');
    const closed = before.slice(clause).some((c) => c.type === 'comma' || c.type === 'but');
    return first !== undefined && name !== first && clause > chunks.indexOf(first) && !closed;
  };
  const main = better(
    (c) => !inside(c),
    better((c) => !has(c, 'comparand'), fit),
  );
  // "DeepSeek's new release brings R1": the maker is not what it brought.
  const models = better((c) => !has(c, 'maker'), main);
  // What nobody can have is not what is said to be open where something else is named.
  return better((c) => !mentionsOf(c, passage).every(isClosed), models);
}

/** The one name that "it" or "the model" stands for; undefined where two could be meant. */
function single(names: readonly Chunk[], passage: Passage): Chunk | undefined {
  const subject = names.find((c) => has(c, 'subject'));
  if (subject) return subject;
  if (names.length === 1) return names[0];
  const object = names.filter((c) => has(c, 'object'));
  if (object.length > 0) return object.at(-1);
  const families = new Set(names.flatMap((c) => mentionsOf(c, passage)).map((m) => m.family ?? ''));
  return families.size === 1 ? names[0] : undefined;
}

/** "X powers search: she presents Acme, a runner": behind the name something else comes in with a name of its own. */
function presents(chunks: readonly Chunk[], from: number): boolean {
  return chunks.some((c, at) => {
    const [before, mark, what] = [chunks[at - 1], chunks[at + 1], chunks[at + 2]];
    const made =
      at > from && c.type === 'noun' && has(c, 'proper') && before?.type === 'verb' && has(before, 'release');
    return made && mark?.type === 'comma' && what?.type === 'noun' && has(what, 'indefinite');
  });
}

/** "A has X, and B has Y. Both …": models of which each acts or is acted upon; "these models" takes up whatever was named. */
function abreast(names: readonly Chunk[], kind: Anaphor, passage: Passage): Mention[] {
  const fit = (c: Chunk): boolean =>
    (kind === 'model' || has(c, 'subject') || has(c, 'object')) && !has(c, 'comparand') && !has(c, 'possessive');
  const found = names.flatMap((c) => mentionsOf(c, passage));
  return names.every(fit) && found.every((m) => m.sure && !m.maker) ? found : [];
}

function choose(chunks: readonly Chunk[], sought: Sought, passage: Passage, isClosed: IsClosed): Mention[] {
  const { kind, plural, of } = sought;
  if (of) {
    const all = chunks.flatMap((c) => (c.type === 'name' ? mentionsOf(c, passage) : []));
    const one = all.length === 2 ? all.at(of === 'first' ? 0 : -1) : undefined;
    return one ? [one] : [];
  }
  const names = candidates(chunks, sought, passage, isClosed);
  const lists = names.filter((c) => has(c, 'list'));
  if (plural && lists.length === 0) {
    const several = abreast(names, kind, passage);
    if (several.length > 1) return several;
  }
  const name = plural && lists.length === 1 ? lists[0] : single(names, passage);
  if (!name || has(name, 'unsure') || has(name, 'comparand')) return [];
  if (kind !== 'model' && presents(chunks, chunks.indexOf(name))) return [];
  if (isOutranked(chunks, name, kind)) return [];
  const found = mentionsOf(name, passage);
  // "They" takes up several; "the models" may be those of one family; "it" takes up one.
  const several = has(name, 'list') || has(name, 'plural') || found.length > 1;
  return plural === undefined || several === plural || (plural && kind !== 'pronoun') ? found : [];
}

/** What a search over sentences yields: models, none because something else is meant, or how far it may still go. */
type Outcome = { found: Mention[] } | { left: number };

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

/** "Unlike how X works, this is": a clause that something is compared with. */
function isLikened(chunks: readonly Chunk[], name: Chunk): boolean {
  const at = chunks.indexOf(name);
  const [before, asked] = [chunks[at - 2], chunks[at - 1]];
  const likened = before?.type === 'preposition' && (has(before, 'than') || has(before, 'like'));
  return likened && (asked?.type === 'question' || asked?.type === 'if');
}

/** Looks back from sentence `at`, of which only what stands before chunk `from` counts (all of it where that is undefined). */
function lookBack(
  passage: Passage,
  at: number,
  from: number | undefined,
  budget: number,
  sought: Sought,
  isClosed: IsClosed,
): Outcome {
  const before = from === undefined ? undefined : passage.read(at)?.chunks[from - 1];
  // "The lab has opened it": what acts is not what it acts on.
  const object = before?.type === 'verb' || before?.type === 'open';
  // "X was trained on little, and they opened the model": another acts.
  const actor = object && from !== undefined ? passage.read(at)?.chunks[from - 2]?.type : undefined;
  const told = actor === 'pronoun' || actor === 'person';
  let left = budget;
  for (let sentence = at; sentence >= Math.max(0, at - furthest) && left >= 0; sentence--) {
    const all = passage.read(sentence)?.chunks ?? [];
    const own = sentence === at && from !== undefined;
    const chunks = own ? all.slice(Math.max(0, from - window), from) : all.slice(-window);
    // "On par with X" remarks on what was named before.
    const remark = !chunks.some((c) => c.type === 'verb' || c.type === 'copula');
    // "It beats X. Unlike X, it is open": what it is compared with is not what it is; nor is an actor what it acts on, or a team.
    const apart = (c: Chunk): boolean =>
      agents.some((f) => has(c, f)) ||
      isLikened(chunks, c) ||
      (own && sought.plural === false && sought.kind === 'pronoun' && isUsed(chunks, c)) ||
      (has(c, 'comparand') && (own || remark || goesOn(chunks))) ||
      (own && object && has(c, 'subject') && !(told && !has(c, 'maker')));
    const rest = chunks.filter((c) => c.type !== 'name' || !apart(c));
    if (rest.some((c) => c.type === 'name')) return { found: choose(rest, sought, passage, isClosed) };
    const onward = chunks.some((c) => c.type === 'pronoun') || (own && object);
    if (!onward && turnsAway(chunks, sought.kind)) return { found: [] };
    if (!own && !goesOn(chunks)) left -= 1;
  }
  return { left: at >= furthest ? -1 : left };
}

/** What makes a heading one about something else than the model it names. */
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

/** The model that a heading is about, if it names one and nothing else. A fragment below needs a heading that is no more. */
function fromHeading(heading: Passage, sought: Sought, isClosed: IsClosed): Mention[] {
  const chunks = heading.read(0)?.chunks ?? [];
  const all = chunks.filter((c) => c.type === 'name');
  const names = all.length > 1 ? all.filter((c) => !has(c, 'maker')) : all;
  const foreign = chunks.some((c) => c.type === 'person' || elsewhere.some((f) => has(c, f)));
  const [name] = names;
  if (names.length !== 1 || !name || foreign || sought.kind === 'vague' || sought.of) return [];
  if (sought.plural === undefined && chunks.length > 4) return [];
  if (sought.kind === 'pronoun' && has(name, 'oblique')) return [];
  return choose(chunks, sought, heading, isClosed);
}

/**
 * The models that an anaphor before chunk `from` of sentence `at` stands for, from the nearest sentence that names any, in the
 * block itself or above it. Empty where two could be meant, or something else than a model.
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
