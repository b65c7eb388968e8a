import type { Feature } from './chunk-features.ts';
import { determinerOf } from './noun-class.ts';
import { isA, isNounish, startsVerbally, type Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

/** Signs that stand for "and" between modifiers: "hybrid + dense". */
const signs: readonly string[] = ['+', '&', '/'];

/** What may stand before a participle that modifies: the start, a comma, an adverb, a determiner, another modifier of that kind. */
const isModifier = (before: Term | undefined): boolean =>
  before === undefined || before.kind === 'punctuation' || !isNounish(before) || before.possessive;

/** The words of a noun phrase as far as it has been read. */
export interface Run {
  words: Term[];
  determiner: Feature;
  rank: boolean;
  demonstrative: boolean;
  /** Whether its determiner may open a clause instead, as it does before a plural. */
  clausal: boolean;
}

/** Whether what stands there ends a phrase: the end, a colon or comma; `loosely`: a preposition, too. */
const isClosing = (next: Term | undefined, loosely: boolean): boolean =>
  next === undefined || next.text === ':' || (loosely && (next.text === ',' || isA(next, 'preposition')));

/** "loads Llama": what no list holds, looks plural and stands before a name may be its verb. */
const mayGovern = (term: Term, next: Term | undefined): boolean =>
  term.classes.length === 0 && term.plural && !term.capital && !term.possessive && next?.kind === 'mention';

/** Whether a word goes on with a noun phrase. `settled`: its head has been read, so that a verb may follow. */
function joins(
  sentence: Sentence,
  at: number,
  settled: Term | undefined,
  determiner: Feature = 'undetermined',
  first = false,
): boolean {
  const determined = determiner !== 'undetermined';
  const term = sentence.terms[at];
  const next = sentence.terms[at + 1];
  if (!term || term.kind !== 'word') return false;
  const is = (id: string): boolean => term.kinds.has(id);
  const open = is('noun') || is('rank') || is('adverb') || is('verb') || is('adjective');
  if (term.classes.length > 0 && !open) return false;
  if (['preposition', 'copula', 'coordinator', 'contrast', 'relative', 'pronoun.person'].some(is) && !is('noun'))
    return false;
  // "the model OpenAI released": who acts begins another phrase; "the startup OpenAI" is one.
  if (is('noun.firm') && term.capital && settled?.capital === false && !isA(settled, 'noun.firm')) return false;
  // "Moonshot drops open-source Kimi": what stands before an openness term and could be its verb is no plural noun.
  const governs = term.plural && !first && next?.kind === 'trigger' && !sentence.verbal.has(at + 1);
  // "a wave of model releases, with …", "Model picks:": no verb ends there, and no bare "model" is its subject.
  const single = settled?.kind === 'word' && !settled.plural && (!determined || determiner === 'quantified');
  const closes = single && term.plural && isClosing(next, is('noun.status'));
  // "The Llama 3 release set a new standard", "in December set the bar": no noun phrase runs into an article.
  const article = isA(next, 'determiner.indefinite') || (!determined && isA(next, 'determiner.definite'));
  if (is('noun') && is('verb') && !first && article) return false;
  // "Llama 3 set open-source records": behind a name what governs an openness term.
  const sets = is('verb.compare') && !is('noun.comparison') && !is('rank') && next?.kind === 'trigger';
  if (sets && settled?.kind === 'mention' && !determined && !sentence.verbal.has(at + 1)) return false;
  if (is('noun'))
    return closes || !(is('verb') && (governs || (settled !== undefined && (settled.plural || term.plural))));
  if (is('rank')) return settled === undefined;
  if (is('verb') && determined && first && settled === undefined) return true;
  if (is('verb')) {
    // "newly released models", but "Abu Dhabi released models"
    const before = sentence.terms[at - 1];
    // "an open-source thinking model"
    const progresses = before?.kind === 'trigger' && sentence.lexicon.isProgressive(term.lower);
    const modifies = isModifier(before) || progresses || is('verb.base') || is('verb.other');
    const leads =
      isNounish(next) || isA(before, 'adverb') || (before !== undefined && sentence.lexicon.isAdverb(before.lower));
    return settled === undefined && modifies && sentence.lexicon.looksParticiple(term.lower) && leads;
  }
  if (is('adverb') || is('adjective') || sentence.lexicon.isAdverb(term.lower)) {
    const leads = isNounish(next) || (next !== undefined && sentence.lexicon.looksParticiple(next.lower));
    const listed = is('adjective') && determined && next?.text === ',';
    return settled === undefined && (leads || listed || isA(next, 'coordinator'));
  }
  // "the open-source runner Helix loads Llama", but "the open-source titans Llama and Qwen"
  const before = sentence.terms[at - 1];
  if (!first && before?.kind === 'word' && before.classes.length === 0 && mayGovern(term, next)) return false;
  if (settled === undefined) return true;
  if (settled.kind === 'word' && term.capital && !settled.capital) return false;
  // "Why Open-Source Models Matter": a plural noun ends its phrase.
  if (settled.kind === 'word' && settled.plural && settled.capital && term.classes.length === 0) return false;
  // "vision reasoning model"; "Qwen and DeepSeek establishing market dominance" is a clause.
  const kinds = settled.kind === 'mention' ? ['noun.model', 'noun.status', 'noun.quality'] : ['noun'];
  if (sentence.lexicon.isProgressive(term.lower)) return isA(next, ...kinds);
  return closes || !startsVerbally(sentence, at);
}

/**
 * Whether a comma or "and" stands between two modifiers of one noun phrase: words without a determiner lead on to a noun.
 * `seen`: an openness term stands before; `described`: a determiner and one word of no class do.
 */
function leadsOn(sentence: Sentence, from: number, seen: boolean, described: boolean): boolean {
  let trigger = seen;
  const joint = sentence.terms[from - 1];
  const coordinated = isA(joint, 'coordinator') || signs.includes(joint?.text ?? '');
  for (let at = from; at < Math.min(from + 8, sentence.terms.length); at++) {
    const term = sentence.terms[at];
    if (!term || determinerOf(term)) return false;
    // "a new and improved Llama"
    if (term.kind === 'mention') return (trigger || (described && coordinated)) && at > from;
    // "Open source and cheap, Llama": the pair is complete at the comma.
    if (coordinated && term.text === ',') return false;
    if (term.kind === 'trigger') trigger = true;
    // "made it open source, Meta wins": who acts begins another phrase.
    const unlisted = term.classes.length === 0 && !sentence.lexicon.isAdverb(term.lower);
    // "open source, Rust-based": what is joined to a name is no name.
    const joined = /-\p{Ll}+$/u.test(term.text);
    const named = term.capital && !joined && (unlisted || (isA(term, 'noun.firm') && !coordinated));
    if (named && seen) return false;
    if (
      term.kind === 'trigger' ||
      (term.kind === 'punctuation' && term.text === ',') ||
      term.classes.includes('coordinator')
    )
      continue;
    // "an open-source runner, now loads Llama"
    if (seen && mayGovern(term, sentence.terms[at + 1])) return false;
    // "believes in open source and published Llama"
    if (coordinated && seen && isA(term, 'verb.release')) return false;
    // "on sums and providing open-source access": another verb of the sentence.
    const acts = isA(term, 'verb.release', 'verb.use', 'verb.compare') && sentence.lexicon.isProgressive(term.lower);
    if (at === from && acts) return false;
    // "open source, Apache 2.0", "open source, 7B parameters": two remarks.
    if (isA(term, 'noun.licence') || (isA(term, 'noun.data') && term.plural)) return false;
    if (term.kinds.has('noun')) return trigger;
    if (!joins(sentence, at, undefined)) return false;
  }
  return false;
}

/**
 * Reads words from `from` into the run until a stop; returns where it stopped. `head`: the name that stands before them.
 * `inside`: more modifiers may follow a comma or "and" although no word has been read.
 */
export function readWords(sentence: Sentence, from: number, run: Run, head?: Term, inside = false): number {
  let at = from;
  let settled = head;
  for (;;) {
    const term = sentence.terms[at];
    if (!term) return at;
    const separator =
      (term.kind === 'punctuation' && [',', ...signs].includes(term.text)) || term.classes.includes('coordinator');
    if (separator && settled === undefined && (inside || run.words.length > 0 || run.determiner !== 'undetermined')) {
      const next = sentence.terms[at + 1];
      const turns = isA(next, 'contrast');
      if (turns && run.determiner === 'undetermined') return at;
      const skip = turns || isA(next, 'coordinator') ? 2 : 1;
      // "on SWE-Bench, topping open-source charts": names before a comma are no modifiers.
      const named = run.words.at(-1)?.capital === true && run.determiner === 'undetermined';
      // "the open-source runner, added Llama": a verb behind the comma goes on with the sentence.
      // "for open source, avoid Llama": so does one that is no participle.
      const verb = sentence.terms[at + skip];
      const bare =
        isA(verb, 'verb') && !isA(verb, 'noun', 'rank') && !sentence.lexicon.looksParticiple(verb?.lower ?? '');
      // "to 405B parameters, setting open-source records": an aside that tells what happened.
      const acts = isA(verb, 'verb.release', 'verb.use', 'verb.compare');
      if (acts && run.determiner === 'undetermined' && sentence.lexicon.isProgressive(verb?.lower ?? '')) return at;
      const over = inside && (bare || (run.words.length > 0 && isA(verb, 'verb')));
      const [only] = run.words;
      const described = run.determiner !== 'undetermined' && run.words.length === 1 && only?.classes.length === 0;
      if (named || over || !leadsOn(sentence, at + skip, inside, described)) return at;
      at += skip;
      continue;
    }
    if (!joins(sentence, at, settled, run.determiner, run.words.length === 0)) return at;
    run.words.push(term);
    if (term.classes.includes('rank')) run.rank = true;
    settled = term.kinds.has('noun') ? term : settled;
    at += 1;
    if (term.possessive && (inside || head?.kind === 'mention')) return at;
    if (term.possessive) {
      // "the model's open-source nature" points back as "its" does.
      run.demonstrative = run.determiner === 'definite' && term.classes.includes('noun.model');
      run.determiner = 'owned';
      run.words.length = 0;
      settled = undefined;
    }
  }
}
