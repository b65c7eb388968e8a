import { chunk, type Chunk } from './chunk.ts';
import type { Feature } from './chunk-features.ts';
import { isA, startsVerbally, type Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

const verbClasses = ['release', 'make', 'call', 'speech', 'compare', 'leader', 'join', 'base', 'use', 'other'] as const;

/** The class of a verb. */
export function verbClass(term: Term): Feature {
  const id = term.classes.find((c) => c.startsWith('verb.'))?.slice(5);
  return verbClasses.find((name) => name === id) ?? 'other';
}

/** What precedes the main verb: "has not been", "to be", "is being". */
interface Auxiliaries {
  copula: boolean;
  have: boolean;
  negative: boolean;
  /** The copula is "being". */
  gerund: boolean;
  /** Behind the last of them, trailing adverbs left out. */
  end: number;
  /** The place of the main verb, if there is one. */
  main: number;
}

/** An adverb between the words of a verb group; "like" compares. */
const isAdverb = ({ lexicon }: Sentence, term: Term): boolean =>
  term.kind === 'word' && (isA(term, 'adverb') || lexicon.isAdverb(term.lower)) && !isA(term, 'preposition.like');

function readAuxiliaries(sentence: Sentence, from: number): Auxiliaries {
  const { terms, lexicon } = sentence;
  const read: Auxiliaries = { copula: false, have: false, negative: false, gerund: false, end: from, main: from };
  for (let term = terms[from]; term; term = terms[++read.main]) {
    if (isA(term, 'copula')) {
      read.gerund = !read.copula && !read.have && lexicon.isProgressive(term.lower);
      read.copula = true;
    } else if (isA(term, 'auxiliary')) read.have = true;
    else if (!isA(term, 'modal', 'negation', 'preposition.to')) {
      if (!isAdverb(sentence, term)) break;
      continue;
    }
    if (isA(term, 'negation')) read.negative = true;
    read.end = read.main + 1;
  }
  return read;
}

/** "are both amazing models": a progressive that no list holds, before a noun for models without a determiner. */
function modifiesModel({ terms, lexicon }: Sentence, main: number): boolean {
  const [term, next] = [terms[main], terms[main + 1]];
  return term !== undefined && lexicon.isProgressive(term.lower) && isA(next, 'noun.model') && next?.plural === true;
}

/** "admit Llama 3 is": a name behind the verb is the subject of a clause; not "likes Llama 3 being". */
function opensClause({ terms, lexicon }: Sentence, main: number): boolean {
  const [name, next] = [terms[main + 1], terms[main + 2]];
  if (name?.kind !== 'mention' || next === undefined) return false;
  return isA(next, 'copula', 'auxiliary', 'modal') && !lexicon.isProgressive(next.lower);
}

/** The class of the verb at `main`: listed, or alone, or one that looks like a verb; undefined where it is none. */
function mainVerb(sentence: Sentence, from: number, { copula, have, main }: Auxiliaries): Feature | undefined {
  const term = sentence.terms[main];
  if (term?.kind !== 'word') return undefined;
  const bare = main === from;
  if (isA(term, 'verb') && (bare || !isA(term, 'noun') || !copula)) return verbClass(term);
  // Without an auxiliary the chunker has decided that it is one, by what is around it.
  if (bare) return opensClause(sentence, main) ? 'speech' : 'other';
  if (copula && modifiesModel(sentence, main)) return undefined;
  const participle = (copula || have) && sentence.lexicon.looksParticiple(term.lower);
  return participle && startsVerbally(sentence, main) ? 'other' : undefined;
}

/**
 * Reads auxiliaries, copulas, negations and adverbs from `from`, and the main verb behind them. Makes a copula where
 * there is no main verb, and nothing of an auxiliary before an openness verb.
 */
export function readVerbGroup(sentence: Sentence, from: number): { chunk?: Chunk; at: number } {
  const { terms, lexicon } = sentence;
  const read = readAuxiliaries(sentence, from);
  const { copula, main, end } = read;
  const term = terms[main];
  const start = terms[from]?.start ?? 0;
  const verb = mainVerb(sentence, from, read);
  if (term && verb) {
    const passive = copula && !lexicon.isProgressive(term.lower);
    return { chunk: chunk('verb', { start, end: term.end }, verb, passive ? 'passive' : 'plain'), at: main + 1 };
  }
  const span = { start, end: terms[end - 1]?.end ?? start };
  if (copula) {
    const form = read.gerund ? 'gerund' : isA(terms[from], 'preposition.to') ? 'infinitive' : 'plain';
    return { chunk: chunk('copula', span, read.negative ? 'negative' : 'undetermined', form), at: end };
  }
  // "you have options": the auxiliary is the verb.
  const alone = read.have && term !== undefined && !sentence.verbal.has(main);
  return { ...(alone && { chunk: chunk('verb', span, 'other') }), at: Math.max(end, from + 1) };
}
