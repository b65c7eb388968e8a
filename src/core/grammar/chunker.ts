import { chunk, has, isNominal, set, type Chunk } from './chunk.ts';
import type { ChunkType } from './chunk-features.ts';
import { determinerOf } from './noun-class.ts';
import { readNounPhrase } from './noun-phrase.ts';
import { isA, isNounish, startsVerbally, type Sentence } from './sentence.ts';
import type { Term } from './terms.ts';
import { readVerbGroup } from './verb-group.ts';

const punctuation: Record<string, ChunkType> = {
  ',': 'comma',
  ':': 'colon',
  ';': 'semicolon',
  '(': 'leftbracket',
  '[': 'leftbracket',
  ')': 'rightbracket',
  ']': 'rightbracket',
  '–': 'dash',
  '—': 'dash',
  '-': 'dash',
  '/': 'and',
  '&': 'and',
  '+': 'and',
  '|': 'dash',
  '?': 'semicolon',
  '!': 'semicolon',
};
const prepositions = [
  'of',
  'by',
  'from',
  'like',
  'than',
  'to',
  'as',
  'with',
  'for',
  'in',
  'among',
  'base',
  'general',
] as const;

function functionWord(term: Term, next: Term | undefined, afterNext: Term | undefined): Chunk | undefined {
  // "until it is", "until X is": before a clause the preposition is a conjunction.
  const finite =
    (next?.kind === 'mention' || isA(next, 'pronoun')) && isA(afterNext, 'copula', 'auxiliary', 'modal', 'verb');
  if (isA(term, 'subordinator') && (finite || !isA(term, 'preposition', 'interrogative'))) return chunk('if', term);
  const preposition = prepositions.find((name) => isA(term, `preposition.${name}`));
  if (preposition) return chunk('preposition', term, preposition);
  if (isA(term, 'coordinator')) return chunk('and', term);
  if (isA(term, 'contrast')) return chunk('but', term);
  if (isA(term, 'relative')) return chunk('relative', term);
  if (isA(term, 'interrogative')) return chunk('question', term);
  if (isA(term, 'subordinator')) return chunk('if', term);
  if (isA(term, 'pronoun.person')) return chunk('person', term);
  // "Both are", but "both X and Y".
  if (isA(term, 'pronoun.both'))
    return isA(next, 'copula', 'auxiliary', 'modal') ? chunk('pronoun', term, 'plural') : undefined;
  if (isA(term, 'pronoun.former', 'pronoun.latter'))
    return chunk('pronoun', term, 'singular', isA(term, 'pronoun.former') ? 'former' : 'latter');
  if (isA(term, 'pronoun')) return chunk('pronoun', term, isA(term, 'pronoun.they') ? 'plural' : 'singular');
  return undefined;
}

/** "before," at the end of a clause is an adverb; so is "yet" before any mark. */
const isStranded = (term: Term, next: Term | undefined): boolean =>
  (isA(term, 'preposition.general') && (next === undefined || next.text === ',' || next.text === ';')) ||
  (isA(term, 'contrast') && isA(term, 'adverb') && (next === undefined || next.kind === 'punctuation'));

/** Whether a progressive governs an article or, adjectives aside, an openness term. */
function isAside({ terms, lexicon, verbal }: Sentence, at: number): boolean {
  if (!lexicon.isProgressive(terms[at]?.lower ?? '')) return false;
  let end = at + 1;
  while (end < at + 4 && terms[end]?.kind === 'word' && !isA(terms[end], 'determiner', 'noun', 'verb', 'preposition'))
    end++;
  return isA(terms[end], 'determiner') || (terms[end]?.kind === 'trigger' && end > at + 1 && !verbal.has(end));
}

/** "the largest model yet", "it is open source, though": behind a superlative, or at the end, a contrast is an adverb. */
const isAfterthought = (term: Term, next: Term | undefined, previous: Chunk | undefined): boolean =>
  isA(term, 'contrast') && isNominal(previous) && (next === undefined || has(previous, 'superlative'));

/** Whether a word that may be verb or noun is a verb here: behind a noun phrase, or where only a verb is listed. */
function isVerbHere(sentence: Sentence, at: number, previous: Chunk | undefined): boolean {
  const term = sentence.terms[at];
  // "I like Llama" likes it; "we use models like Llama" brings an example.
  if (!term || (isA(term, 'preposition.like') && previous?.type !== 'person')) return false;
  const opens = previous?.type === 'open' && !has(previous, 'plain');
  const follows = isNominal(previous) && !opens && !has(previous, 'possessive');
  // "and claims open-source transparency": no adjective stands behind a plural.
  const governs = term.plural && sentence.terms[at + 1]?.kind === 'trigger' && !sentence.verbal.has(at + 1);
  // "Granite's mixed layout": behind an owner a participle modifies.
  if (previous?.type === 'name' && has(previous, 'possessive') && sentence.lexicon.looksParticiple(term.lower))
    return false;
  // "Take Llama 3": an order.
  const orders = previous === undefined && term.capital && sentence.terms[at + 1]?.kind === 'mention';
  // ", offering new open-source models": an aside that tells what is done.
  if (previous?.type === 'comma' && isA(term, 'verb') && isAside(sentence, at)) return true;
  // "X best open-source model": the rank, not the verb.
  const ranks = isA(term, 'rank') && isA(term, 'verb.compare') && sentence.terms[at + 1]?.kind === 'trigger';
  if (ranks && !sentence.verbal.has(at + 1)) return false;
  if (isA(term, 'verb')) return !isA(term, 'noun') || follows || governs || orders;
  // "Helix, an open-source runner, loads Llama"
  const resumes = previous?.type === 'comma' && term.plural && sentence.terms[at + 1]?.kind === 'mention';
  return (follows || resumes) && !term.capital && startsVerbally(sentence, at);
}

/** Cuts the terms of a sentence into chunks. Adverbs and negations vanish here; stance looks at the words themselves. */
export function chunkTerms(sentence: Sentence): Chunk[] {
  const { terms, verbal, lexicon } = sentence;
  const chunks: Chunk[] = [];
  for (let at = 0; at < terms.length;) {
    const term = terms[at];
    const next = terms[at + 1];
    if (!term) break;
    const form = verbal.get(at);
    if (form) {
      const open = chunk('open', term, 'bare', form, 'undetermined', 'singular');
      open.trigger = term.index;
      open.quoted = term.quoted;
      chunks.push(open);
      at += 1;
    } else if (term.kind === 'punctuation') {
      const type = punctuation[term.text];
      // A dash that opens a line is its bullet.
      if (type && !(type === 'dash' && chunks.length === 0)) chunks.push(chunk(type, term));
      at += 1;
    } else if (term.kind !== 'word') {
      at = readInto(sentence, at, chunks);
    } else if (
      isA(term, 'copula', 'auxiliary', 'modal') ||
      (isA(term, 'preposition.to') && (isA(next, 'verb', 'copula', 'auxiliary') || verbal.has(at + 1)))
    ) {
      const group = readVerbGroup(sentence, at);
      if (group.chunk) chunks.push(group.chunk);
      at = group.at;
    } else if (
      isA(term, 'determiner') &&
      !(isA(term, 'relative', 'pronoun.it', 'pronoun.they') && !determines(sentence, at, chunks.at(-1)))
    ) {
      at = readInto(sentence, at, chunks);
    } else if (isA(term, 'rank') && isNounish(next) && !isNominal(chunks.at(-1))) {
      at = readInto(sentence, at, chunks);
    } else if (isVerbHere(sentence, at, chunks.at(-1))) {
      const group = readVerbGroup(sentence, at);
      if (group.chunk) chunks.push(group.chunk);
      at = group.at;
    } else if (isA(term, 'rank') && isNounish(next)) {
      at = readInto(sentence, at, chunks);
    } else {
      const word =
        (isA(term, 'noun') && !isA(term, 'preposition', 'coordinator', 'pronoun')) ||
        isStranded(term, next) ||
        isAfterthought(term, next, chunks.at(-1))
          ? undefined
          : functionWord(term, next, terms[at + 2]);
      if (word) {
        chunks.push(word);
        at += 1;
      } else if (
        isStranded(term, next) ||
        isAfterthought(term, next, chunks.at(-1)) ||
        isA(term, 'negation') ||
        (!isA(term, 'noun') && (isA(term, 'adverb') || lexicon.isAdverb(term.lower)))
      )
        at += 1;
      else at = readInto(sentence, at, chunks);
    }
  }
  return chunks;
}

/** "this", "that" and "these" before a noun; not as a pronoun, relative or conjunction. */
function determines(sentence: Sentence, at: number, previous: Chunk | undefined): boolean {
  const term = sentence.terms[at];
  // "this fully open-source model", "these three models"
  const next = sentence.terms
    .slice(at + 1, at + 4)
    .find((t) => !isA(t, 'adverb', 'determiner.quantifier') && !sentence.lexicon.isAdverb(t.lower));
  if (!term || !isNounish(next) || determinerOf(term) === undefined) return false;
  if (!isA(term, 'relative')) return !isA(next, 'verb') || isA(next, 'noun');
  if (previous === undefined) return true;
  // "and that smaller models lag": "that" determines no plural.
  const several = previous.type === 'and' && readNounPhrase(sentence, at).chunks.some((made) => has(made, 'plural'));
  return !several && !isNominal(previous) && previous.type !== 'verb' && previous.type !== 'copula';
}

function readInto(sentence: Sentence, from: number, chunks: Chunk[]): number {
  const phrase = readNounPhrase(sentence, from);
  // "Meta's Llama": the owner was read as a chunk of its own where it is a name, too; it then determines what follows.
  for (const made of phrase.chunks) {
    const owner = chunks.at(-1);
    if (owner?.type === 'name' && has(owner, 'possessive') && has(made, 'undetermined')) set(made, 'owned');
    chunks.push(made);
  }
  const term = sentence.terms[from];
  if (phrase.at === from && term) chunks.push(chunk('noun', term, 'unknown'));
  return Math.max(phrase.at, from + 1);
}
