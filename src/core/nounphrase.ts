import { chunk, set, type Chunk } from './chunk.ts';
import type { Feature } from './codes.ts';
import { isA, isMarked, isNounish, isWord, startsVerbally, type Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

const nounClasses = [
  'licence',
  'side',
  'ranking',
  'leader',
  'quality',
  'status',
  'comparison',
  'firm',
  'human',
  'generic',
  'data',
  'artefact',
  'model',
  'community',
] as const;
const determiners = {
  'determiner.selective': 'selective',
  'determiner.negative': 'negative',
  'determiner.other': 'others',
  'determiner.quantifier': 'quantified',
  'determiner.owned': 'owned',
  'determiner.indefinite': 'indefinite',
  'determiner.definite': 'definite',
} as const satisfies Record<string, Feature>;

/** Head class of a noun by the first of its classes, `unknown` where it has none. */
export function headOf(term: Term | undefined): Feature {
  const classes = term && term.classes.length === 0 ? term.lastPart : (term?.classes ?? []);
  const id = classes
    .find((c) => c.startsWith('noun.'))
    ?.slice(5)
    .split(':')[0];
  const feature = nounClasses.find((name) => name === (id === 'person' ? 'human' : id));
  return feature ?? (term?.capital === true && classes.length === 0 ? 'proper' : 'unknown');
}

export function determinerOf(term: Term): Feature | undefined {
  const id = term.classes.find((c) => c in determiners);
  return id === undefined ? undefined : determiners[id as keyof typeof determiners];
}

/** What may stand before a participle that modifies: the start, a comma, an adverb, a determiner, another modifier of that kind. */
const isModifier = (before: Term | undefined): boolean =>
  before === undefined || before.kind === 'punctuation' || !isNounish(before) || before.possessive;

interface Run {
  words: Term[];
  determiner: Feature;
  rank: boolean;
}

/** Whether a word goes on with a noun phrase. `settled`: its head has been read, so that a verb may follow. */
function joins(sentence: Sentence, at: number, settled: Term | undefined, behindDeterminer = false): boolean {
  const term = sentence.terms[at];
  const next = sentence.terms[at + 1];
  if (!term || term.kind !== 'word') return false;
  const is = (id: string): boolean => term.classes.some((c) => c === id || c.startsWith(`${id}.`));
  const open = is('noun') || is('rank') || is('adverb') || is('verb') || is('adjective');
  if (term.classes.length > 0 && !open) return false;
  if (['preposition', 'copula', 'coordinator', 'contrast', 'relative', 'pronoun.person'].some(is) && !is('noun'))
    return false;
  if (is('noun')) return !(is('verb') && settled !== undefined && (settled.plural || term.plural));
  if (is('rank')) return settled === undefined;
  if (is('verb') && behindDeterminer) return true;
  if (is('verb')) {
    // "newly released models", but "Abu Dhabi released models"
    const before = sentence.terms[at - 1];
    const modifies = isModifier(before) || is('verb.base') || is('verb.other');
    const leads =
      isNounish(next) || isA(before, 'adverb') || (before !== undefined && sentence.lexicon.isAdverb(before.lower));
    return settled === undefined && modifies && sentence.lexicon.looksParticiple(term.lower) && leads;
  }
  if (is('adverb') || is('adjective') || sentence.lexicon.isAdverb(term.lower)) {
    const leads = isNounish(next) || (next !== undefined && sentence.lexicon.looksParticiple(next.lower));
    return settled === undefined && (leads || isA(next, 'coordinator'));
  }
  if (settled === undefined) return true;
  if (settled.kind === 'word' && term.capital && !settled.capital) return false;
  return !startsVerbally(sentence, at);
}

/** Whether a comma or "and" stands between two modifiers of one noun phrase: words without a determiner lead on to a noun. */
function leadsOn(sentence: Sentence, from: number, seen: boolean): boolean {
  let trigger = seen;
  for (let at = from; at < Math.min(from + 8, sentence.terms.length); at++) {
    const term = sentence.terms[at];
    if (!term || determinerOf(term)) return false;
    if (term.kind === 'mention') return trigger && at > from;
    if (term.kind === 'trigger') trigger = true;
    if (term.capital && seen) return false;
    if (
      term.kind === 'trigger' ||
      (term.kind === 'punctuation' && term.text === ',') ||
      term.classes.includes('coordinator')
    )
      continue;
    if (term.classes.some((c) => c.startsWith('noun.'))) return trigger;
    if (!joins(sentence, at, undefined)) return false;
  }
  return false;
}

/** Reads words from `at` into the run until a stop; returns where it stopped. */
function readWords(sentence: Sentence, from: number, run: Run, head?: Term, inside = false): number {
  let at = from;
  let settled = head;
  for (;;) {
    const term = sentence.terms[at];
    if (!term) return at;
    const separator = (term.kind === 'punctuation' && term.text === ',') || term.classes.includes('coordinator');
    if (separator && settled === undefined && (inside || run.words.length > 0 || run.determiner !== 'undetermined')) {
      const next = sentence.terms[at + 1];
      const turns = isA(next, 'contrast');
      if (turns && run.determiner === 'undetermined') return at;
      const skip = turns || isA(next, 'coordinator') ? 2 : 1;
      if (!leadsOn(sentence, at + skip, inside)) return at;
      at += skip;
      continue;
    }
    if (
      !joins(
        sentence,
        at,
        settled,
        settled === undefined && run.determiner !== 'undetermined' && run.words.length === 0,
      )
    )
      return at;
    run.words.push(term);
    if (term.classes.includes('rank')) run.rank = true;
    settled = term.classes.some((c) => c.startsWith('noun.')) ? term : settled;
    at += 1;
    if (term.possessive && inside) return at;
    if (term.possessive) {
      run.determiner = 'owned';
      run.words.length = 0;
      settled = undefined;
    }
  }
}

function finish(target: Chunk, run: Run, head: Term | undefined): Chunk {
  set(target, run.determiner);
  set(target, head?.plural === true ? 'plural' : 'singular');
  if (run.rank) set(target, 'superlative');
  return target;
}

/** Whether a copula stands before, adverbs aside: what follows "is open source and" is another predicate. */
function followsCopula(terms: readonly Term[], from: number): boolean {
  let at = from - 1;
  while (isA(terms[at], 'adverb', 'negation')) at--;
  return isA(terms[at], 'copula');
}

/**
 * Reads one noun phrase from `at`: determiner, modifiers, an openness term among them or not, and a head or a name. Yields the
 * chunks it makes (noun, open and name may follow one another) and the place behind.
 */
export function readNounPhrase(sentence: Sentence, from: number): { chunks: Chunk[]; at: number } {
  const { terms } = sentence;
  const chunks: Chunk[] = [];
  const run: Run = { words: [], determiner: 'undetermined', rank: false };
  let at = from;
  let start = terms[at]?.start ?? 0;
  for (let term = terms[at]; term && isWord(term); term = terms[++at]) {
    const determiner = determinerOf(term);
    if (determiner === undefined || (run.determiner === 'others' && determiner !== 'others')) break;
    run.determiner = run.determiner === 'selective' ? 'selective' : determiner;
  }
  at = readWords(sentence, at, run);
  const restart = (): void => {
    run.words = [];
    run.determiner = 'undetermined';
    run.rank = false;
    start = terms[at]?.start ?? start;
  };
  const term = terms[at];
  if (term?.kind === 'trigger' && !sentence.verbal.has(at)) {
    const before = run.words.at(-1);
    const after: Run = { ...run, words: [] };
    at = readWords(
      sentence,
      at + 1,
      after,
      undefined,
      run.determiner !== 'undetermined' || !followsCopula(terms, from),
    );
    const head = after.words.at(-1);
    if (head === undefined && before !== undefined && before.classes.some((c) => c.startsWith('noun.'))) {
      chunks.push(finish(chunk('noun', { start, end: before.end }, headOf(before)), run, before));
      run.determiner = 'undetermined';
      start = term.start;
    }
    // Before a name the last word is one more modifier, unless it is a noun: "open-source, 405-billion-parameter Llama".
    const modifier = terms[at]?.kind === 'mention' && head?.classes.length === 0;
    const class_ = head === undefined ? 'bare' : modifier ? 'unknown' : headOf(head);
    const open = chunk('open', { start, end: head?.end ?? term.end }, class_, 'plain');
    open.trigger = term.index;
    open.quoted = term.quoted;
    const modifiers = [...run.words, ...after.words];
    chunks.push(finish(open, { ...after, determiner: run.determiner }, head));
    // "closed and open-source models": of which of them it is said nobody knows.
    if (term.tail !== '' || term.lead !== '' || modifiers.some((word) => isMarked(word, 'contrary')))
      set(open, 'derived');
    // "the open-source IC-Light project" has a name of its own.
    if (after.words.some((word) => word.capital && !term.capital && word.classes.length === 0)) set(open, 'nil');
    if (terms[at]?.kind !== 'mention') return { chunks, at };
    restart();
  }
  const name = terms[at];
  if (name?.kind === 'mention') {
    at += 1;
    const tail: Run = { words: [], determiner: run.determiner, rank: run.rank };
    const ending = name.tail.split('-')[0] ?? '';
    const ownTail = name.tail !== '' && /\d/.test(name.tail) && !sentence.lexicon.classes(ending).includes('ending');
    const derived = (name.tail !== '' && !ownTail) || (isMarked(terms[at], 'derived') && isNounish(terms[at + 1]));
    if (!name.possessive && !derived) at = readWords(sentence, at, tail, name);
    const head = tail.words.findLast((word) => !/^\d/.test(word.text));
    const target = chunk('name', { start, end: head?.end ?? name.end }, head === undefined ? 'self' : headOf(head));
    target.mentions = [name.index];
    set(target, name.possessive ? 'possessive' : 'plain');
    if (derived) set(target, 'derived');
    chunks.push(finish(target, tail, head));
    return { chunks, at };
  }
  const head = run.words.at(-1);
  if (head) chunks.push(finish(chunk('noun', { start, end: head.end }, headOf(head)), run, head));
  else if (at > from)
    chunks.push(finish(chunk('noun', { start, end: terms[at - 1]?.end ?? start }, 'unknown'), run, undefined));
  return { chunks, at };
}
