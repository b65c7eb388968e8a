import { continuesPhrase, type PhraseWords } from './continues-phrase.ts';
import { isSeparator, separatorLength } from './joined-modifiers.ts';
import { isA, type Sentence } from './sentence.ts';
import type { Term } from './terms.ts';

/** Makes what was read the owner of what follows: "the model's open-source nature" points back as "its" does. */
function own(phrase: PhraseWords, owner: Term): void {
  phrase.demonstrative = phrase.determiner === 'definite' && owner.classes.includes('noun.model');
  phrase.determiner = 'owned';
  phrase.words.length = 0;
}

/**
 * Reads words from `from` into `phrase` until it ends, and returns where. `name`: the name before them.
 * `inside`: more modifiers may follow a comma or "and" although no word has been read.
 */
export function readWords(sentence: Sentence, from: number, phrase: PhraseWords, name?: Term, inside = false): number {
  let head = name;
  let at = from;
  for (let term = sentence.terms[at]; term; term = sentence.terms[at]) {
    const begun = inside || phrase.words.length > 0 || phrase.determiner !== 'undetermined';
    if (isSeparator(term) && head === undefined && begun) {
      const length = separatorLength(sentence, at, phrase, inside);
      if (length === 0) return at;
      at += length;
      continue;
    }
    if (!continuesPhrase(sentence, at, head, phrase.determiner, phrase.words.length === 0)) return at;
    phrase.words.push(term);
    if (isA(term, 'rank')) phrase.rank = true;
    if (isA(term, 'noun')) head = term;
    at += 1;
    if (!term.possessive) continue;
    if (inside || name?.kind === 'mention') return at;
    own(phrase, term);
    head = undefined;
  }
  return at;
}
