import { has, type Chunk } from '../grammar/chunk.ts';
import type { Feature } from '../grammar/chunk-features.ts';
import type { Passage } from '../grammar/passage.ts';
import type { Mention } from '../names/mention.ts';
import { isOutranked } from './outranked.ts';
import type { Anaphor } from './salience.ts';
import { mentionsOf, type IsClosed, type Sought } from './sought.ts';

/** Names of something else than a model: no antecedents. */
const unfit: readonly Feature[] = ['derived', 'artefact', 'data'];

/** The chunks for which `keep` holds, or all where it holds for none. */
function prefer(chunks: readonly Chunk[], keep: (name: Chunk) => boolean): readonly Chunk[] {
  const kept = chunks.filter(keep);
  return kept.length > 0 ? kept : chunks;
}

/** "A firm called X": what has the name is a company. */
const isCompany = (chunks: readonly Chunk[], at: number): boolean =>
  has(chunks[at - 1], 'call') && has(chunks[at - 2], 'firm') && has(chunks[at], 'maker');

/** The names of a sentence that are models. */
function modelNames(chunks: readonly Chunk[], { examples }: Sought): Chunk[] {
  // "July 18: we released X": a label has the shape of a name.
  const colon = chunks.findIndex((c) => c.type === 'colon');
  const label = chunks.slice(0, Math.max(colon, 0));
  const dated = !label.some((c) => c.type === 'verb' || c.type === 'copula');
  return chunks.filter(
    (c, i) =>
      c.type === 'name' &&
      !unfit.some((f) => has(c, f)) &&
      !isCompany(chunks, i) &&
      !(dated && i < colon && has(c, 'unsure')) &&
      (examples === true || !has(c, 'example')),
  );
}

/** "X, with a design that merges Y": a name in a relative clause is not what the sentence is about. */
function isInClause(chunks: readonly Chunk[], name: Chunk, first: Chunk | undefined): boolean {
  const before = chunks.slice(0, chunks.indexOf(name));
  const clause = before.findLastIndex((c) => c.type === 'relative');
  const closed = before.slice(clause).some((c) => c.type === 'comma' || c.type === 'but');
  return first !== undefined && name !== first && clause > chunks.indexOf(first) && !closed;
}

/** The names of a sentence that could be meant, best kinds only. */
function candidates(chunks: readonly Chunk[], sought: Sought, passage: Passage, isClosed: IsClosed): readonly Chunk[] {
  const all = modelNames(chunks, sought);
  const compared = prefer(all, (c) => !has(c, 'comparand'));
  const main = prefer(compared, (c) => !isInClause(chunks, c, all[0]));
  // "DeepSeek's new release brings R1": the maker is not what it brought.
  const models = prefer(main, (c) => !has(c, 'maker'));
  // A closed model is not what is said to be open where something else is named.
  return prefer(models, (c) => !mentionsOf(c, passage).every(isClosed));
}

/** The one name that "it" or "the model" means; undefined where two could be meant. */
function single(names: readonly Chunk[], passage: Passage): Chunk | undefined {
  const subject = names.find((c) => has(c, 'subject'));
  if (subject) return subject;
  if (names.length === 1) return names[0];
  const object = names.filter((c) => has(c, 'object'));
  if (object.length > 0) return object.at(-1);
  const families = new Set(names.flatMap((c) => mentionsOf(c, passage)).map((m) => m.family ?? ''));
  return families.size === 1 ? names[0] : undefined;
}

/** "X powers search: she presents Acme, a runner": something else with a name of its own follows the name. */
function precedesPresented(chunks: readonly Chunk[], from: number): boolean {
  return chunks.some((c, at) => {
    const [before, mark, what] = [chunks[at - 1], chunks[at + 1], chunks[at + 2]];
    const made =
      at > from && c.type === 'noun' && has(c, 'proper') && before?.type === 'verb' && has(before, 'release');
    return made && mark?.type === 'comma' && what?.type === 'noun' && has(what, 'indefinite');
  });
}

/**
 * "A has X, and B has Y. Both …": several models, each of which acts or is acted upon. "These models" takes up whatever
 * was named.
 */
function inParallel(names: readonly Chunk[], kind: Anaphor, passage: Passage): Mention[] {
  const fit = (c: Chunk): boolean =>
    (kind === 'model' || has(c, 'subject') || has(c, 'object')) && !has(c, 'comparand') && !has(c, 'possessive');
  const found = names.flatMap((c) => mentionsOf(c, passage));
  return names.every(fit) && found.every((m) => m.sure && !m.maker) ? found : [];
}

/** "The former", "the latter": of exactly two. */
function oneOfTwo(chunks: readonly Chunk[], of: NonNullable<Sought['of']>, passage: Passage): Mention[] {
  const all = chunks.flatMap((c) => (c.type === 'name' ? mentionsOf(c, passage) : []));
  const one = all.length === 2 ? all.at(of === 'first' ? 0 : -1) : undefined;
  return one ? [one] : [];
}

/** Whether the number of models fits: "they" means several, "it" one; "the models" may be those of one family. */
function fitsNumber(name: Chunk, found: readonly Mention[], { kind, plural }: Sought): boolean {
  const several = has(name, 'list') || has(name, 'plural') || found.length > 1;
  return plural === undefined || several === plural || (plural && kind !== 'pronoun');
}

/** The models of a sentence that an anaphor means; empty where it means something else, or two could be meant. */
export function chooseModels(
  chunks: readonly Chunk[],
  sought: Sought,
  passage: Passage,
  isClosed: IsClosed,
): Mention[] {
  const { kind, plural, of } = sought;
  if (of) return oneOfTwo(chunks, of, passage);
  const names = candidates(chunks, sought, passage, isClosed);
  const lists = names.filter((c) => has(c, 'list'));
  const parallel = plural && lists.length === 0 ? inParallel(names, kind, passage) : [];
  if (parallel.length > 1) return parallel;
  const name = plural && lists.length === 1 ? lists[0] : single(names, passage);
  if (!name || has(name, 'unsure') || has(name, 'comparand')) return [];
  if (kind !== 'model' && precedesPresented(chunks, chunks.indexOf(name))) return [];
  if (isOutranked(chunks, name, sought)) return [];
  const found = mentionsOf(name, passage);
  return fitsNumber(name, found, sought) ? found : [];
}
