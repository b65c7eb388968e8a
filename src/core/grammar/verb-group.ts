import { chunk, type Chunk } from './chunk.ts';
import type { Feature } from './chunk-features.ts';
import { isA, startsVerbally, type Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

const verbClasses = ['release', 'make', 'call', 'speech', 'compare', 'leader', 'join', 'base', 'use', 'other'] as const;

function verbClass(term: Term): Feature {
  const id = term.classes.find((c) => c.startsWith('verb.'))?.slice(5);
  return verbClasses.find((name) => name === id) ?? 'other';
}

/**
 * Reads auxiliaries, copulas, negations and adverbs from `at`, with the main verb behind them. Yields a copula where there is
 * none, nothing where only an auxiliary stands before an openness verb.
 */
export function readVerbGroup(sentence: Sentence, from: number): { chunk?: Chunk; at: number } {
  const { terms, lexicon } = sentence;
  let at = from;
  let copula = false;
  let have = false;
  let negative = false;
  let gerund = false;
  const infinitive = isA(terms[from], 'preposition.to');
  let last = from;
  for (let term = terms[at]; term; term = terms[++at]) {
    if (isA(term, 'negation')) negative = true;
    if (isA(term, 'copula')) {
      gerund = !copula && !have && lexicon.isProgressive(term.lower);
      copula = true;
    } else if (isA(term, 'auxiliary')) have = true;
    else if (!isA(term, 'modal', 'negation', 'preposition.to')) {
      if (
        term.kind !== 'word' ||
        !(isA(term, 'adverb') || lexicon.isAdverb(term.lower)) ||
        isA(term, 'preposition.like')
      )
        break;
      continue;
    }
    last = at + 1;
  }
  const main = terms[at];
  const start = terms[from]?.start ?? 0;
  const bare = at === from;
  const verb = main?.kind === 'word' && isA(main, 'verb') && (bare || !isA(main, 'noun') || !copula);
  const participle = (copula || have) && main !== undefined && lexicon.looksParticiple(main.lower);
  const guessed = main?.kind === 'word' && startsVerbally(sentence, at) && (bare || participle);
  if (main && (verb || guessed)) {
    const passive = copula && !lexicon.isProgressive(main.lower);
    return {
      chunk: chunk('verb', { start, end: main.end }, verb ? verbClass(main) : 'other', passive ? 'passive' : 'plain'),
      at: at + 1,
    };
  }
  if (copula) {
    const end = terms[last - 1]?.end ?? start;
    return {
      chunk: chunk(
        'copula',
        { start, end },
        negative ? 'negative' : 'undetermined',
        gerund ? 'gerund' : infinitive ? 'infinitive' : 'plain',
      ),
      at: last,
    };
  }
  // "you have options": the auxiliary is the verb.
  const alone = have && main !== undefined && !sentence.verbal.has(at);
  return {
    ...(alone && { chunk: chunk('verb', { start, end: terms[last - 1]?.end ?? start }, 'other') }),
    at: Math.max(last, from + 1),
  };
}
