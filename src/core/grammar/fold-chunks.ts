import { has, is, isNominal, set, type Chunk } from './chunk.ts';
import type { Feature } from './chunk-features.ts';

/** Whether the one chunk in brackets is a part of the sentence: a subject that none stands before, or a predicate. */
function stands(inside: Chunk, before: Chunk | undefined, after: Chunk | undefined): boolean {
  if (is(inside, 'open')) return is(before, 'copula');
  const subject = is(after, 'copula') || is(after, 'verb');
  return is(inside, 'name') && subject && !isNominal(before);
}

/** "Meta (Llama)": the maker with its model in brackets is the model; what else stands in brackets behind a name is a gloss. */
export function foldBrackets(chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const target = chunks[at];
    if (!target) break;
    const before = kept.at(-1);
    const length =
      target.type === 'leftbracket'
        ? chunks.slice(at, at + 20).findIndex((other) => other.type === 'rightbracket')
        : -1;
    const inside = length > 0 ? chunks.slice(at + 1, at + length) : [];
    const [name] = inside;
    // "[Llama] is", "was [open source]": what an editor has put in stands in the place of the words it replaces.
    if (inside.length === 1 && name && stands(name, before, chunks[at + length + 1])) {
      kept.push(name);
      at += length;
      continue;
    }
    if (length > 0 && before) {
      if (inside.length === 1 && name?.type === 'name' && before.type === 'noun' && has(before, 'firm')) {
        kept.splice(-1, 1, { ...name, start: before.start, end: chunks[at + length]?.end ?? name.end });
        at += length;
        continue;
      }
      const names = inside.every((other) => other.type !== 'noun' && (other.type !== 'name' || has(other, 'self')));
      if (before.type === 'name' && !names && !inside.some((other) => other.type === 'open')) {
        at += length;
        continue;
      }
    }
    kept.push(target);
  }
  return kept;
}

const pairs: readonly Chunk['type'][] = ['comma', 'dash'];
/** What a clause goes on from when an interrupter is over. */
const unfinished: readonly Chunk['type'][] = ['and', 'but', 'copula', 'verb', 'relative', 'pronoun', 'preposition'];
const predicates: readonly Chunk['type'][] = ['copula', 'verb'];

/** "is, of course, open source": what stood between two marks were adverbs and is gone; so are the marks. */
export function foldEmpty(chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const target = chunks[at];
    const next = chunks[at + 1];
    if (!target) break;
    const before = kept.at(-1)?.type ?? 'start';
    const goesOn = unfinished.includes(before) || predicates.includes(chunks[at + 2]?.type ?? 'end');
    const pair = pairs.includes(target.type) && next?.type === target.type && goesOn;
    // "X---one of": a dash in several signs.
    const last = kept.at(-1);
    const longer = target.type === 'dash' && last?.type === 'dash' && last.end === target.start;
    if (pair) at += 1;
    else if (longer) kept.splice(-1, 1, { ...last, end: target.end });
    else if (!(target.type === 'comma' && before === 'and')) kept.push(target);
  }
  return kept;
}

const introduces = (target: Chunk | undefined): boolean => is(target, 'preposition') && has(target, 'like');

/** "particularly including", "such as, for example": what brings in examples is said once. */
export const foldExamples = (chunks: readonly Chunk[]): Chunk[] =>
  chunks.filter((target, at) => !(introduces(target) && introduces(chunks[at - 1])));

const verbForms: readonly Feature[] = ['past', 'infinitive', 'gerund', 'third'];
/** An openness term that is a verb here. */
export const isOpened = (target: Chunk | undefined): boolean =>
  is(target, 'open') && verbForms.some((form) => has(target, form));
const asides: readonly Chunk['type'][] = ['comma', 'dash', 'leftbracket', 'start'];

/** Whether the last but one chunk before "and" is a verb; a participle that opens an aside was read as an unknown word. */
function endsInVerb(kept: readonly Chunk[]): boolean {
  const target = kept.at(-2);
  const participle =
    has(target, 'unknown') && has(target, 'undetermined') && asides.includes(kept.at(-3)?.type ?? 'end');
  return is(kept.at(-1), 'and') && (is(target, 'verb') || (is(target, 'noun') && participle));
}

/** "trained and open-sourced X", "open-sourced and shipped X": a verb beside an openness verb shares its subject and object. */
export function foldVerbs(chunks: readonly Chunk[]): Chunk[] {
  const kept: Chunk[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const target = chunks[at];
    if (!target) break;
    const verb = isOpened(target);
    if (verb && endsInVerb(kept)) kept.splice(-2, 2);
    kept.push(target);
    if (verb && is(chunks[at + 1], 'and') && is(chunks[at + 2], 'verb')) at += 2;
  }
  return kept;
}

const collections: readonly Feature[] = ['model', 'status', 'comparison', 'generic'];

/** What the head of a collection says of the whole: which one, and that it is first among others; an owner stays. */
const determination = ({ values: { determiner, rank } }: Chunk, of: Chunk): Chunk['values'] => ({
  ...(determiner && !has(of, 'owned') && { determiner }),
  ...(rank && { rank }),
});

/** "a suite of open-source LLMs", "the Llama family of models": what the collection is of tells what it is. */
export function foldCollections(chunks: readonly Chunk[], isMaker: (name: Chunk) => boolean): Chunk[] {
  const kept: Chunk[] = [];
  for (const target of chunks) {
    const preposition = kept.at(-1);
    // "DeepSeek's R1", "Mistral's Mixtral": a maker whose name is a model's, too, only tells whose it is.
    if (
      preposition?.type === 'name' &&
      has(preposition, 'possessive') &&
      isMaker(preposition) &&
      target.type === 'name' &&
      has(target, 'owned')
    ) {
      const owned = { ...target, start: preposition.start, values: { ...target.values } };
      set(owned, 'undetermined');
      kept.splice(-1, 1, owned);
      continue;
    }
    // "Mixtral's 8x22B model" is Mixtral; "Mistral's model" is the company's.
    if (
      preposition?.type === 'name' &&
      has(preposition, 'possessive') &&
      target.type === 'noun' &&
      has(target, 'model') &&
      !isMaker(preposition)
    ) {
      preposition.end = target.end;
      set(preposition, 'plain');
      set(preposition, 'model');
      continue;
    }
    const whole = kept.at(-2);
    if (is(preposition, 'preposition') && has(preposition, 'of') && whole && collections.some((f) => has(whole, f))) {
      if (
        whole.type === 'noun' &&
        target.type === 'open' &&
        has(target, 'plain') &&
        (has(whole, 'model') || ((has(whole, 'status') || has(whole, 'generic')) && has(target, 'model')))
      ) {
        kept.splice(-2, 2);
        kept.push({ ...target, start: whole.start, values: { ...target.values, ...determination(whole, target) } });
        continue;
      }
      // "FP8 versions of the reasoning models"
      if (whole.type === 'noun' && target.type === 'noun' && has(target, 'model')) {
        kept.splice(-2, 2, {
          ...target,
          start: whole.start,
          values: { ...target.values, ...determination(whole, target) },
        });
        continue;
      }
      if (whole.type === 'name' && target.type === 'noun' && has(target, 'model')) {
        kept.splice(-1, 1);
        whole.end = target.end;
        continue;
      }
    }
    kept.push(target);
  }
  return kept;
}
