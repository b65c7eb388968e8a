import { chunk, has, set } from '../chunk.ts';
import { headOf } from '../noun-class.ts';
import { isA } from '../sentence.ts';
import type { Term } from '../terms.ts';
import { headOfEntry, isMiddle, lastNoun, tailEntry } from './list-open.ts';
import { finish, isNoun, type ListReader, type Opening } from './list-reader.ts';

/**
 * The place of the noun behind a name that it belongs to: "Llama 3 model"; not "Llama 3 Meta". Without spaces it may be
 * the last of several; -1 without one.
 */
function nounBehind(reader: ListReader, from: number): number {
  const { terms, lexicon } = reader;
  const { unspaced } = lexicon.settings;
  const name = terms[from];
  if (name?.possessive || reader.isOwner(name?.index ?? -1)) return -1;
  let at = from + 1;
  while (unspaced && isMiddle(terms[at])) at++;
  const belongs = (term: Term | undefined): boolean =>
    isA(term, 'noun') && isNoun(reader, term) && !isA(term, 'noun.firm', 'noun.person');
  if (lexicon.termFollowsNoun || name?.tail !== '' || !belongs(terms[at])) return -1;
  return unspaced ? lastNoun(reader, at).at - 1 : at;
}

/** Reads a name, with a noun that is joined to it or follows: "Llama-Modelle", "Llama 3 model". */
export function readListName(reader: ListReader, from: number, opening: Opening): number {
  const { terms, lexicon, chunks } = reader;
  const term = terms[from];
  if (!term) return from + 1;
  const joined = term.tail === '' ? undefined : tailEntry(reader, term);
  const behind = nounBehind(reader, from);
  const noun = terms[behind];
  const name = chunk('name', { start: opening.start, end: noun?.end ?? term.end });
  set(name, noun ? headOf(noun) : joined ? headOfEntry(term, joined) : 'self');
  name.mentions = [term.index];
  set(name, term.possessive || reader.isOwner(term.index) ? 'possessive' : 'plain');
  const ending = term.tail.slice(term.tail.lastIndexOf('-') + 1);
  if (!joined && lexicon.entry(ending).marks.includes('ending')) set(name, 'derived');
  const owner = chunks.at(-1);
  const owned = owner?.type === 'name' && has(owner, 'possessive') && opening.determiner === 'undetermined';
  chunks.push(finish(name, owned ? { ...opening, determiner: 'owned' } : opening, noun ?? joined));
  return noun ? behind + 1 : from + 1;
}
