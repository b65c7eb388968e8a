import { set, type Chunk } from '../chunk.ts';
import type { Feature } from '../chunk-features.ts';
import { determinerOf, partOf } from '../noun-class.ts';
import { isA, isMarked } from '../sentence.ts';
import type { Term } from '../terms.ts';
import type { Entry, Lexicon } from '../../text/lexicon.ts';
import type { Trigger } from '../../text/triggers.ts';

/** What reads the terms of a sentence by word lists, and the chunks so far. */
export interface ListReader {
  terms: readonly Term[];
  lexicon: Lexicon;
  triggers: readonly Trigger[];
  /** Whether the mention with this index has an ending that makes it an owner. */
  isOwner: (mention: number) => boolean;
  chunks: Chunk[];
}

/** What is known of a noun phrase before its noun. */
export interface Opening {
  start: number;
  determiner: Feature;
  rank: boolean;
  demonstrative: boolean;
}

/** How many words may come between the first modifier and the noun. */
const furthest = 6;

/** A word in no list. */
export const isUnknown = (term: Term | undefined): boolean => term?.kind === 'word' && term.classes.length === 0;

const otherClasses = ['verb', 'adjective', 'adverb', 'preposition', 'coordinator', 'subordinator', 'determiner'];
/** "mit" is a preposition, and "MIT" a firm. */
const isOnlyNoun = (term: Term): boolean => !isA(term, ...otherClasses);

/** Whether a word is a noun: listed, or in no list and with the capital that nouns have. */
export function isNoun({ lexicon }: ListReader, term: Term | undefined): boolean {
  if (term?.kind !== 'word') return false;
  const capitalised = lexicon.settings.nouns === 'capitalised';
  if (isA(term, 'noun')) return !(capitalised && !term.capital && !isOnlyNoun(term));
  return isUnknown(term) && /\p{L}/u.test(term.text) && (!capitalised || term.capital);
}

/** Whether a word may come before a noun and belong to it. */
export const modifies = (reader: ListReader, term: Term | undefined): boolean =>
  isA(term, 'rank', 'adjective', 'adverb') || (isUnknown(term) && !isNoun(reader, term));

/** Whether modifiers lead from `at` to a noun, a name or an openness term. */
export function leadsToNoun(reader: ListReader, at: number): boolean {
  for (let next = at; next < at + furthest; next++) {
    const term = reader.terms[next];
    if (!term) return false;
    if (term.kind === 'trigger' || term.kind === 'mention' || isNoun(reader, term)) return true;
    const listed = term.text === ',' && next > at && modifies(reader, reader.terms[next - 1]);
    if (!modifies(reader, term) && !listed) return false;
  }
  return false;
}

/** How many words a participle may have before it: "ein in Zürich von zwei Leuten entwickeltes Modell". */
const longestAttribute = 6;

/**
 * The place of the participle whose words begin with the preposition at `at`, behind a determiner; -1 without one.
 * "ein auf Llama 3 basierendes Modell": names in it are not what the noun phrase is about.
 */
function participleAt(reader: ListReader, at: number): number {
  const { terms } = reader;
  if (reader.lexicon.termFollowsNoun || !isA(terms[at], 'preposition')) return -1;
  for (let next = at + 2; next <= at + longestAttribute; next++) {
    const term = terms[next];
    if (!term || term.kind === 'punctuation' || isA(term, 'copula', 'verb', 'relative')) return -1;
    const behind = terms[next + 1]?.text === ',' ? next + 2 : next + 1;
    if (modifies(reader, term) && leadsToNoun(reader, behind)) return next;
  }
  return -1;
}

/** Whether a noun phrase begins at a place: a determiner, a modifier, a noun, a name or an openness term. */
export function opensPhrase(reader: ListReader, at: number): boolean {
  const term = reader.terms[at];
  if (!term) return false;
  if (term.kind === 'trigger' || term.kind === 'mention') return true;
  if (determinerOf(term) !== undefined)
    return leadsToNoun(reader, at + 1) || opensPhraseBehind(reader, at + 1) || participleAt(reader, at + 1) >= 0;
  if (isA(term, 'rank')) return leadsToNoun(reader, at + 1);
  return isNoun(reader, term);
}

/** "one of the", "all these": a second determiner. */
const opensPhraseBehind = (reader: ListReader, at: number): boolean => {
  const term = reader.terms[at];
  return term !== undefined && determinerOf(term) !== undefined && leadsToNoun(reader, at + 1);
};

/** Reads determiners and modifiers from `from`; `at`: the place behind them. */
export function readOpening(reader: ListReader, from: number): { opening: Opening; at: number } {
  const { terms } = reader;
  const opening: Opening = {
    start: terms[from]?.start ?? 0,
    determiner: 'undetermined',
    rank: false,
    demonstrative: false,
  };
  let at = from;
  for (let term = terms[at]; term?.kind === 'word'; term = terms[++at]) {
    const determiner = determinerOf(term);
    if (determiner === undefined) break;
    opening.demonstrative ||= isMarked(term, 'demonstrative');
    if (opening.determiner !== 'selective') opening.determiner = determiner;
  }
  if (at > from) at = Math.max(at, participleAt(reader, at));
  for (let term = terms[at]; term; term = terms[++at]) {
    const comma = term.text === ',' && at > from;
    if ((!comma && !modifies(reader, term)) || isA(term, 'noun') || !leadsToNoun(reader, at + 1)) break;
    opening.rank ||= isA(term, 'rank');
  }
  return { opening, at };
}

/** Sets determiner, number, rank and the part of a release that is named. */
export function finish(
  target: Chunk,
  { determiner, rank, demonstrative }: Opening,
  head: Pick<Entry, 'plural' | 'marks'> | undefined,
): Chunk {
  set(target, determiner);
  set(target, head?.plural === true ? 'plural' : 'singular');
  const part = partOf(head);
  if (part) set(target, part);
  if (rank) set(target, 'superlative');
  else if (demonstrative) set(target, 'demonstrative');
  return target;
}
