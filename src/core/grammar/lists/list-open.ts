import { chunk, set, type Chunk } from '../chunk.ts';
import type { Feature } from '../chunk-features.ts';
import { headOf } from '../noun-class.ts';
import { isA } from '../sentence.ts';
import type { Term } from '../terms.ts';
import type { Entry } from '../../text/lexicon.ts';
import type { Trigger } from '../../text/triggers.ts';
import { finish, isNoun, leadsToNoun, modifies, type ListReader, type Opening } from './list-reader.ts';

/** How many words of a compound are looked at. */
const longestCompound = 8;

/** Whether a word may be the middle of a compound: "model training framework". */
export const isMiddle = (term: Term | undefined): boolean =>
  isA(term, 'adjective', 'verb.base') && !isA(term, 'adverb', 'noun');

/**
 * Whether the noun behind a noun may be its head. Where compounds are one word, a plural ends its phrase: what is
 * behind it is another.
 */
const joinsNext = ({ lexicon }: ListReader, noun: Term | undefined): boolean =>
  !lexicon.termFollowsNoun && !(lexicon.settings.compounds === 'closed' && isA(noun, 'noun') && noun?.plural === true);

/**
 * The last of some nouns in a row: "Open Source LLM Modelle". Without spaces a word in no list may be the verb behind
 * them, and an adjective the middle of a compound: the last listed one is the head.
 */
export function lastNoun(reader: ListReader, from: number): { head: Term | undefined; at: number } {
  const { terms, lexicon } = reader;
  let at = from;
  if (lexicon.settings.unspaced) {
    for (let next = from; next < from + longestCompound; next++) {
      if (!isNoun(reader, terms[next]) && !isMiddle(terms[next])) break;
      if (isA(terms[next], 'noun')) at = next + 1;
    }
    if (at === from && isNoun(reader, terms[from])) at = from + 1;
  } else while (isNoun(reader, terms[at]) && (at === from || joinsNext(reader, terms[at - 1]))) at++;
  return { head: at > from ? terms[at - 1] : undefined, at };
}

/** What a hyphen or no space joins to an openness term: "Open-Source-Modell", "opensourcemodel". */
export function tailEntry({ lexicon }: ListReader, { tail }: Term): Entry | undefined {
  const listed = lexicon.entry(tail);
  return listed.kinds.has('noun') ? listed : lexicon.compound(tail);
}

/** The form of an openness term that is a verb. */
export const formOf = (trigger: Trigger | undefined): Feature =>
  trigger === undefined || trigger.form === 'base' ? 'plain' : trigger.form;

/** The class of what is joined to a term or name. */
export const headOfEntry = (term: Term, { classes }: Entry): Feature => headOf({ ...term, classes });

/** Reads the noun behind an openness term that ends before a name or another phrase; returns where to go on. */
function readHead(reader: ListReader, from: number, open: Chunk, opening: Opening): number {
  const { terms, lexicon } = reader;
  const joined = terms[from]?.tail !== '';
  let at = from + 1;
  while (!joined && modifies(reader, terms[at]) && leadsToNoun(reader, at + 1)) at++;
  const next = terms[at]?.kind;
  if (next === 'mention' || (at > from + 1 && next === 'trigger')) return from + 1;
  const { head, at: to } = lastNoun(reader, at);
  // A maker begins another phrase: "ein Open-Source-Modell Meta".
  if (!head || isA(head, 'noun.firm')) return from + 1;
  // "オープンソースLLM": without spaces an unlisted word behind it is no part of it.
  if (joined && lexicon.settings.unspaced && !isA(head, 'noun')) return from + 1;
  open.end = head.end;
  set(open, headOf(head));
  finish(open, opening, head);
  return to;
}

/** Reads an openness term with what it modifies. `noun`: the noun before it, where terms follow their nouns. */
export function readListOpen(reader: ListReader, from: number, opening: Opening, noun?: Term): number {
  const term = reader.terms[from];
  if (!term) return from + 1;
  const open = chunk('open', { start: opening.start, end: term.end }, 'bare', formOf(reader.triggers[term.index]));
  open.trigger = term.index;
  open.quoted = term.quoted;
  reader.chunks.push(open);
  if (noun) {
    set(open, headOf(noun));
    finish(open, opening, noun);
    return from + 1;
  }
  const entry = term.tail === '' ? undefined : tailEntry(reader, term);
  if (entry) set(open, headOfEntry(term, entry));
  else if (term.tail !== '') set(open, 'unknown');
  finish(open, opening, entry);
  if (!reader.lexicon.termPrecedesNoun) return from + 1;
  return readHead(reader, from, open, opening);
}
