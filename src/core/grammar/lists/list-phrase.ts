import { chunk, has, set } from '../chunk.ts';
import { headOf } from '../noun-class.ts';
import { isA, isMarked } from '../sentence.ts';
import type { Term } from '../terms.ts';
import { readListName } from './list-name.ts';
import { formOf, lastNoun, readListOpen } from './list-open.ts';
import { finish, isNoun, isUnknown, modifies, readOpening, type ListReader, type Opening } from './list-reader.ts';

/** Whether an openness term is an adjective that a noun follows: "narzędzie otwartoźródłowych modeli". */
function isTaken(reader: ListReader, at: number): boolean {
  const { terms, triggers } = reader;
  if (triggers[terms[at]?.index ?? -1]?.agrees !== true) return false;
  let next = at + 1;
  while (modifies(reader, terms[next])) next++;
  return isNoun(reader, terms[next]) && !isUnknown(terms[next]);
}

/**
 * The place of the openness term that follows the noun `head`, which ends before `from`; -1 without one. A word in no
 * list does not take the term of a listed noun: "el auge de los modelos open source".
 */
function termBehind(reader: ListReader, head: Term, from: number): number {
  const { terms, lexicon } = reader;
  const takes = (at: number): boolean => terms[at]?.kind === 'trigger' && !isTaken(reader, at);
  const isLoose = (term: Term | undefined): boolean => isUnknown(term) && !lexicon.termPrecedesNoun;
  const isListed = (term: Term | undefined): boolean => isUnknown(head) && isA(term, 'noun');
  let at = from;
  for (let steps = 0; steps < 3; steps++) {
    const of = isA(terms[at], 'preposition.of');
    if (takes(at)) return at;
    if (of && takes(at + 1)) return at + 1;
    const [first, second] = [terms[at], terms[at + 1]];
    if (of && isListed(second)) return -1;
    if (of && (isUnknown(second) || isA(second, 'noun'))) at += 2;
    else if (isLoose(first) || isA(first, 'adjective', 'adverb', 'rank')) at += 1;
    else return -1;
  }
  return takes(at) ? at : -1;
}

/** Reads the noun at `at` of a phrase that begins at `from`, with an openness term behind it. */
function readNoun(reader: ListReader, from: number, at: number, opening: Opening): number {
  const { terms, lexicon, chunks, triggers } = reader;
  const { head, at: to } = lastNoun(reader, at);
  if (!head) {
    const end = terms[at - 1]?.end ?? opening.start;
    if (at > from) chunks.push(finish(chunk('noun', { start: opening.start, end }, 'unknown'), opening, undefined));
    return Math.max(at, from + 1);
  }
  // "NVIDIA Nemotron": the maker before its model.
  // Without spaces an adverb may join them: "Meta 的 Llama".
  const next = lexicon.settings.unspaced && isA(terms[to], 'adverb') ? to + 1 : to;
  if (isA(head, 'noun.firm') && at === from && terms[next]?.kind === 'mention' && !isMarked(head, 'owner')) return next;
  const behind = lexicon.termFollowsNoun ? termBehind(reader, head, to) : -1;
  if (behind >= 0 && formOf(triggers[terms[behind]?.index ?? -1]) === 'plain')
    return readListOpen(reader, behind, opening, head);
  const noun = finish(chunk('noun', { start: opening.start, end: head.end }, headOf(head)), opening, head);
  // "Metas Modell": an owner that is a company.
  if ((head.possessive && isA(head, 'noun.firm')) || isMarked(head, 'owner')) set(noun, 'possessive');
  chunks.push(noun);
  return to;
}

/**
 * Reads a noun phrase from `from`, adds its chunks, and returns where it ends: determiner, modifiers, then an openness
 * term, a name or a noun.
 */
export function readListPhrase(reader: ListReader, from: number): number {
  const { terms, chunks } = reader;
  const { opening, at } = readOpening(reader, from);
  const owner = chunks.at(-1);
  if (owner && has(owner, 'possessive') && opening.determiner === 'undetermined') opening.determiner = 'owned';
  const term = terms[at];
  if (term?.kind === 'trigger') return readListOpen(reader, at, opening);
  if (term?.kind === 'mention') return readListName(reader, at, opening);
  return readNoun(reader, from, at, opening);
}
