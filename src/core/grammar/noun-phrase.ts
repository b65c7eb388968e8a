import { chunk, has, set, type Chunk } from './chunk.ts';
import { determinerOf, headOf } from './noun-class.ts';
import { readWords, type Run } from './noun-phrase-words.ts';
import { isA, isMarked, isNounish, isWord, type Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

function finish(target: Chunk, run: Run, head: Term | undefined): Chunk {
  const plural = head?.plural === true;
  // "and that smaller models win" opens a clause.
  const clausal = plural && run.clausal;
  set(target, clausal ? 'undetermined' : run.determiner);
  set(target, plural ? 'plural' : 'singular');
  if (run.rank) set(target, 'superlative');
  else if (run.demonstrative && !clausal) set(target, 'demonstrative');
  return target;
}

/** Whether what follows a name makes it a property of something else: "Llama-based", "GPT-4 powered apps". */
function isDerived(sentence: Sentence, at: number): boolean {
  const name = sentence.terms[at];
  const next = sentence.terms[at + 1];
  if (name === undefined || name.tail === '') return isMarked(next, 'derived') && isNounish(sentence.terms[at + 2]);
  const ending = name.tail.split('-')[0] ?? '';
  return !/\d/.test(name.tail) || sentence.lexicon.entry(ending).marks.includes('ending');
}

/** Whether a copula stands before, adverbs aside: what follows "is open source and" is another predicate. */
function followsCopula(terms: readonly Term[], from: number): boolean {
  let at = from - 1;
  while (isA(terms[at], 'adverb', 'negation')) at--;
  return isA(terms[at], 'copula');
}

const comparesTo = (word: Term | undefined): boolean => isA(word, 'noun.comparison');

/** "the Kimi Vendor Verifier project": a thing with a name of its own, of which a model's is a part. */
function hasOwnName(words: readonly Term[]): boolean {
  const modifiers = words.slice(0, -1);
  return (
    headOf(words.at(-1)) === 'generic' &&
    modifiers.some((word) => word.capital && !isA(word, 'noun.model', 'noun.status'))
  );
}

/** "the Consistency Decoder": a thing with a name that no list holds, not the decoder that was spoken of. */
function isOwnName({ determiner, words }: Run): boolean {
  const head = words.at(-1);
  const named = words.slice(0, -1).some((word) => word.capital && word.classes.length === 0);
  return determiner === 'definite' && head?.capital === true && !head.plural && named;
}

/** What stands behind the name at `at` and belongs to it. */
function readTail(sentence: Sentence, at: number, run: Run): { tail: Run; derived: boolean; to: number } {
  const name = sentence.terms[at];
  const tail: Run = { ...run, words: [] };
  const derived = isDerived(sentence, at);
  const to = name?.possessive === true || derived ? at + 1 : readWords(sentence, at + 1, tail, name);
  return { tail, derived, to };
}

/**
 * Reads one noun phrase from `at`: determiner, modifiers, an openness term among them or not, and a head or a name. Yields the
 * chunks it makes (noun, open and name may follow one another) and the place behind.
 */
export function readNounPhrase(sentence: Sentence, from: number): { chunks: Chunk[]; at: number } {
  const { terms } = sentence;
  const chunks: Chunk[] = [];
  const run: Run = { words: [], determiner: 'undetermined', rank: false, demonstrative: false, clausal: false };
  let at = from;
  let start = terms[at]?.start ?? 0;
  for (let term = terms[at]; term && isWord(term); term = terms[++at]) {
    const determiner = determinerOf(term);
    if (determiner === undefined || (run.determiner === 'others' && determiner !== 'others')) break;
    run.demonstrative ||= isMarked(term, 'demonstrative');
    run.clausal ||= run.determiner === 'undetermined' && isA(term, 'relative');
    // "the most", "its many": the first tells which.
    const settled = run.determiner === 'selective' || run.determiner === 'definite' || run.determiner === 'owned';
    if (!settled || determiner === 'others') run.determiner = determiner;
  }
  at = readWords(sentence, at, run);
  // "a ChatGPT-style open-source model": the name is one more modifier of what follows.
  for (let name = terms[at]; name?.kind === 'mention' && isDerived(sentence, at); name = terms[at]) {
    const wider: Run = { ...run, words: [...run.words, name] };
    const to = readWords(sentence, at + 1, wider);
    if (terms[to]?.kind !== 'trigger' || sentence.verbal.has(to)) break;
    Object.assign(run, wider);
    at = to;
  }
  const restart = (): void => {
    run.words = [];
    run.determiner = 'undetermined';
    run.rank = false;
    run.demonstrative = false;
    run.clausal = false;
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
    // "open-source Llama-based models": the name is one more modifier.
    for (let name = terms[at]; name?.kind === 'mention' && isDerived(sentence, at); name = terms[at]) {
      after.words.push(name);
      at = readWords(sentence, at + 1, after);
    }
    // "open-source Apache 2.0": a licence with its number.
    const numbered = terms[at]?.kind !== 'mention' && /^[\d.]+$/.test(after.words.at(-1)?.text ?? '');
    const licensed = numbered && isA(after.words.at(-2), 'noun.licence');
    const head = after.words.at(licensed ? -2 : -1);
    if (head === undefined && before !== undefined && isA(before, 'noun')) {
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
    // "closed and open-source models", where "Closed" was read as a phrase of its own
    const twin = isA(terms[from - 1], 'coordinator') ? [terms[from - 2]] : [];
    const modifiers = [...twin, ...run.words, ...after.words];
    chunks.push(finish(open, { ...after, determiner: run.determiner }, head));
    // "closed and open-source models": of which of them it is said nobody knows; "the MIT open-source licence" is a true one.
    const licences = modifiers.filter((word) => isA(word, 'noun.licence'));
    const named = has(open, 'licence') && licences.length > 1;
    // "an open-source commercial LLM" is both.
    const [first] = after.words;
    const both = isMarked(first, 'contrary') && terms[terms.indexOf(term) + 1] === first && head?.plural !== true;
    const contrary = modifiers.some((word) => isMarked(word, 'contrary') && !(both && word === first));
    if (term.tail !== '' || named || contrary) set(open, 'derived');
    // "the open-source IC-Light project" has a name of its own, "the open-source Sesame voice model" a maker's.
    const names = (word: Term): boolean => word.capital && !term.capital;
    if (after.words.some((word) => names(word) && (word.classes.length === 0 || isA(word, 'noun.firm'))))
      set(open, 'nil');
    if (terms[at]?.kind !== 'mention') return { chunks, at };
    restart();
  }
  let name = terms[at];
  if (name?.kind === 'mention') {
    let { tail, derived, to } = readTail(sentence, at, run);
    // "its ChatGPT rival Grok": the first name says what the second is.
    for (let next = terms[to]; next?.kind === 'mention' && comparesTo(tail.words.at(-1)); next = terms[to]) {
      name = next;
      ({ tail, derived, to } = readTail(sentence, to, run));
    }
    at = to;
    // "the Llama 3 plugin's being late": the plugin's.
    const owner = tail.words.length === 0 && terms[to - 1] !== name && terms[to - 1]?.possessive === true;
    const head = owner ? terms[to - 1] : tail.words.findLast((word) => !/^\d/.test(word.text));
    const named = head !== undefined && hasOwnName(tail.words);
    const class_ = head === undefined ? 'self' : named ? 'artefact' : headOf(head);
    const target = chunk('name', { start, end: head?.end ?? name.end }, class_);
    target.mentions = [name.index];
    // "the Llama 3 model's weights", "the Llama 3 plugin's users"
    const owns = name.possessive || tail.words.at(-1)?.possessive === true;
    set(target, owns ? 'possessive' : 'plain');
    if (derived) set(target, 'derived');
    chunks.push(finish(target, tail, head));
    return { chunks, at };
  }
  const head = run.words.at(-1);
  if (head) {
    const class_ = isOwnName(run) ? 'proper' : headOf(head);
    chunks.push(finish(chunk('noun', { start, end: head.end }, class_), run, head));
  } else if (at > from)
    chunks.push(finish(chunk('noun', { start, end: terms[at - 1]?.end ?? start }, 'unknown'), run, undefined));
  return { chunks, at };
}
