import { has, is, set, type Chunk } from '../chunk.ts';
import type { Feature } from '../chunk-features.ts';
import type { IsMaker } from './list-members.ts';

/** Folds a chunk into those before it, if it can; returns whether it did. */
type Fold = (kept: Chunk[], target: Chunk, isMaker: IsMaker) => boolean;

const collections: readonly Feature[] = ['model', 'status', 'comparison', 'generic'];

/** "DeepSeek's R1", "Mistral's Mixtral": a maker whose name is also a model's only says whose model it is. */
const foldMaker: Fold = (kept, target, isMaker) => {
  const owner = kept.at(-1);
  if (!owner || !is(owner, 'name') || !has(owner, 'possessive') || !isMaker(owner)) return false;
  if (!is(target, 'name') || !has(target, 'owned')) return false;
  const owned = { ...target, start: owner.start, values: { ...target.values } };
  set(owned, 'undetermined');
  kept.splice(-1, 1, owned);
  return true;
};

/** "Mixtral's 8x22B model" is Mixtral; "Mistral's model" is the company's. */
const foldOwnedModel: Fold = (kept, target, isMaker) => {
  const owner = kept.at(-1);
  if (!owner || !is(owner, 'name') || !has(owner, 'possessive') || isMaker(owner)) return false;
  if (!is(target, 'noun') || !has(target, 'model')) return false;
  owner.end = target.end;
  set(owner, 'plain');
  set(owner, 'model');
  return true;
};

/** The collection in "a family of …", if these words come last. */
function collectionOf(kept: readonly Chunk[]): Chunk | undefined {
  const [whole, preposition] = [kept.at(-2), kept.at(-1)];
  const of = is(preposition, 'preposition') && has(preposition, 'of');
  return of && collections.some((feature) => has(whole, feature)) ? whole : undefined;
}

/** The target takes over which one is meant and its rank from the collection; an owner stays. */
function takeOver(kept: Chunk[], whole: Chunk, target: Chunk): true {
  const { determiner, rank } = whole.values;
  const values = {
    ...target.values,
    ...(determiner && !has(target, 'owned') && { determiner }),
    ...(rank && { rank }),
  };
  kept.splice(-2, 2, { ...target, start: whole.start, values });
  return true;
}

/** "a suite of open-source LLMs" */
const foldOpen: Fold = (kept, target) => {
  const whole = collectionOf(kept);
  if (!whole || !is(whole, 'noun') || !is(target, 'open') || !has(target, 'plain')) return false;
  const vague = has(whole, 'status') || has(whole, 'generic');
  return (has(whole, 'model') || (vague && has(target, 'model'))) && takeOver(kept, whole, target);
};

/** "FP8 versions of the reasoning models" */
const foldModels: Fold = (kept, target) => {
  const whole = collectionOf(kept);
  if (!whole || !is(whole, 'noun') || !is(target, 'noun') || !has(target, 'model')) return false;
  return takeOver(kept, whole, target);
};

/** "the Llama 3 series of models" */
const foldIntoName: Fold = (kept, target) => {
  const whole = collectionOf(kept);
  if (!whole || !is(whole, 'name') || !is(target, 'noun') || !has(target, 'model')) return false;
  kept.splice(-1, 1);
  whole.end = target.end;
  return true;
};

const folds: readonly Fold[] = [foldMaker, foldOwnedModel, foldOpen, foldModels, foldIntoName];

/** Folds a collection and what it consists of, and an owner and its model, into one chunk each. */
export function foldCollections(chunks: readonly Chunk[], isMaker: IsMaker): Chunk[] {
  const kept: Chunk[] = [];
  for (const target of chunks) if (!folds.some((fold) => fold(kept, target, isMaker))) kept.push(target);
  return kept;
}
