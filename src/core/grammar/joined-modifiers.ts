import { continuesPhrase, mayGovern, type PhraseWords } from './continues-phrase.ts';
import { determinerOf } from './noun-class.ts';
import { isA, type Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

/** Signs that mean "and" between modifiers: "hybrid + dense". */
const signs: readonly string[] = ['+', '&', '/'];
const separators: readonly string[] = [',', ...signs];
/** How many words behind a comma or "and" are searched for the noun. */
const furthest = 8;

/** A comma, "and" or a sign for it. */
export const isSeparator = (term: Term): boolean =>
  (term.kind === 'punctuation' && separators.includes(term.text)) || term.classes.includes('coordinator');

/** A word behind a comma or "and" that may join two modifiers. */
interface Place {
  sentence: Sentence;
  term: Term;
  at: number;
  /** The first behind the comma or "and". */
  first: boolean;
  /** An "and" or a sign, not a comma. */
  coordinated: boolean;
  /** An openness term comes before. */
  seen: boolean;
}
type Test = (place: Place) => boolean;

const actions = ['verb.release', 'verb.use', 'verb.compare'];

/** "Open source and cheap, Llama": the comma completes the pair. */
const completesPair: Test = ({ term, coordinated }) => coordinated && term.text === ',';

/** "made it open source, Meta wins": the actor begins another phrase. "open source, Rust-based" names nobody. */
const opensActor: Test = ({ sentence, term, coordinated, seen }) => {
  const unlisted = term.classes.length === 0 && !sentence.lexicon.isAdverb(term.lower);
  const joined = /-\p{Ll}+$/u.test(term.text);
  return seen && term.capital && !joined && (unlisted || (isA(term, 'noun.firm') && !coordinated));
};

/** "an open-source runner, now loads Llama" */
const governsName: Test = ({ sentence, term, at, seen }) => seen && mayGovern(term, sentence.terms[at + 1]);

/** "believes in open source and published Llama" */
const releases: Test = ({ term, coordinated, seen }) => coordinated && seen && isA(term, 'verb.release');

/** "on sums and providing open-source access": another verb of the sentence. */
const actsNow: Test = ({ sentence, term, first }) =>
  first && isA(term, ...actions) && sentence.lexicon.isProgressive(term.lower);

/** "open source, Apache 2.0", "open source, 7B parameters": two remarks. */
const remarks: Test = ({ term }) => isA(term, 'noun.licence') || (isA(term, 'noun.data') && term.plural);

const endsRow: readonly Test[] = [completesPair, opensActor];
const wordEndsRow: readonly Test[] = [governsName, releases, actsNow, remarks];

/**
 * Whether words without a determiner lead from `from`, behind a comma or "and", to the noun of the same phrase.
 * `seen`: an openness term comes before; `described`: a determiner and one word of no class do.
 */
function leadToNoun(sentence: Sentence, from: number, seen: boolean, described: boolean): boolean {
  const separator = sentence.terms[from - 1];
  const coordinated = isA(separator, 'coordinator') || signs.includes(separator?.text ?? '');
  let trigger = seen;
  for (let at = from; at < from + furthest; at++) {
    const term = sentence.terms[at];
    if (!term || determinerOf(term)) return false;
    // "a new and improved Llama"
    if (term.kind === 'mention') return (trigger || (described && coordinated)) && at > from;
    trigger ||= term.kind === 'trigger';
    const place: Place = { sentence, term, at, first: at === from, coordinated, seen };
    if (endsRow.some((ends) => ends(place))) return false;
    if (term.kind === 'trigger' || term.text === ',' || term.classes.includes('coordinator')) continue;
    if (wordEndsRow.some((ends) => ends(place))) return false;
    if (isA(term, 'noun')) return trigger;
    if (!continuesPhrase(sentence, at, undefined, 'undetermined', false)) return false;
  }
  return false;
}

/** A phrase at a comma or "and", and the term behind. */
interface Seam {
  sentence: Sentence;
  phrase: PhraseWords;
  determined: boolean;
  inside: boolean;
  behind: Term | undefined;
}

/** "on SWE-Bench, topping open-source charts": names before a comma are no modifiers. */
const followsName = ({ phrase, determined }: Seam): boolean => phrase.words.at(-1)?.capital === true && !determined;

/** "to 405B parameters, setting open-source records": a remark on what happened. */
const opensRemark = ({ sentence, determined, behind }: Seam): boolean =>
  isA(behind, ...actions) && !determined && sentence.lexicon.isProgressive(behind?.lower ?? '');

/** "the open-source runner, added Llama"; "for open source, avoid Llama": a verb continues the sentence. */
function opensVerb({ sentence, phrase, inside, behind }: Seam): boolean {
  if (!inside || !isA(behind, 'verb')) return false;
  const order = !isA(behind, 'noun', 'rank') && !sentence.lexicon.looksParticiple(behind?.lower ?? '');
  return order || phrase.words.length > 0;
}

const endsPhrase: readonly ((seam: Seam) => boolean)[] = [followsName, opensRemark, opensVerb];

/**
 * How many terms from the comma or "and" at `at` are between two modifiers of one noun phrase; 0 where the phrase ends.
 * `inside`: modifiers may follow although no word of `phrase` has been read.
 */
export function separatorLength(sentence: Sentence, at: number, phrase: PhraseWords, inside: boolean): number {
  const next = sentence.terms[at + 1];
  const determined = phrase.determiner !== 'undetermined';
  const turns = isA(next, 'contrast');
  if (turns && !determined) return 0;
  const length = turns || isA(next, 'coordinator') ? 2 : 1;
  const seam: Seam = { sentence, phrase, determined, inside, behind: sentence.terms[at + length] };
  if (endsPhrase.some((ends) => ends(seam))) return 0;
  const [only] = phrase.words;
  const described = determined && phrase.words.length === 1 && only?.classes.length === 0;
  return leadToNoun(sentence, at + length, inside, described) ? length : 0;
}
