import type { Reading } from '../vocabulary/types.ts';

/** What core knows about a language: the compiled form of data/lang/<code>, plain JSON without functions. */

/** Form of an openness term: `base` may be adjective, noun or bare verb; the others are forms of the verb. */
export type TriggerForm = 'base' | 'past' | 'gerund' | 'third';

export interface TriggerPattern {
  form: TriggerForm;
  /** Source of a regular expression over normalised text, without word boundaries. */
  source: string;
  caseSensitive: boolean;
  /** Holds a shorter term: "free and open source" is not meant in "royalty-free and open source". */
  compound: boolean;
  /** An adjective that agrees with its noun and mostly comes before it. */
  agrees?: boolean;
}

/** How far a trigger is exposed to modality and questions; a definite noun phrase presupposes what it says. */
export type Exposure = 'predicate' | 'verb' | 'past' | 'indefinite' | 'status' | 'definite' | 'complement' | 'modifier';

/** One row of the ConText table. */
export interface CueRow {
  id: string;
  /** Phrases, lower case, words separated by one space. */
  words: string[];
  sets: 'denied' | 'unclear' | 'asserted';
  /** Where the trigger is as seen from the cue; `next-sentence`: the cue is in the sentence after the trigger's. */
  direction: 'forward' | 'backward' | 'next-sentence';
  /** How many words away the trigger may be; absent: to the end of the sentence or a terminator. */
  scope?: number;
  reaches: Exposure[];
  /** Words and punctuation between cue and trigger that end the scope. */
  terminators: string[];
  /** Words one of which must also come before the term in the same clause. */
  given?: string[];
  /** Phrases that hold the cue's words without its meaning. */
  pseudo: string[];
  /** The cue works only on a trigger between quotation marks. */
  quoted?: boolean;
  /** The cue works only in a sentence that is a question. */
  question?: boolean;
}

/** What a pattern cannot match without, in numbers of `CompiledLanguage.atoms`: see `requirementsOf`. */
export interface RequirementsRow {
  open: number;
  left: number[][];
  right: number[][];
  before?: number[];
  behind?: number[];
}

/** One pattern of a rule: `text` in the matcher's syntax; its id is unique within the rule. */
export interface PatternRow {
  id: string;
  text: string;
  requirements: RequirementsRow;
}

/** One rule: what it says in the matcher's syntax, and what becomes of its captures. */
export interface RuleRow {
  id: string;
  tier: 'strict' | 'likely';
  /** How the card explains a claim of this rule. */
  reading: Reading;
  /** Alternatives; any of them will do. */
  patterns: PatternRow[];
  /**
   * Where the targets come from: the captures, a model that bears a captured name, an antecedent, or the list items
   * below.
   */
  targets: 'captured' | 'antecedent' | 'below' | 'bearer';
  /** Whether the claim may be about a model that is closed in every version; else such a target is dropped. */
  closed: boolean;
  /** The phrase takes the openness for granted ("models such as X"): modality and questions do not reach it. */
  presupposes: boolean;
  /**
   * Also reads the sentences before and after (`end start` between them), where no rule matched within the sentence.
   */
  across: boolean;
  /** Set where the rule itself decides the stance; else the cues decide. */
  stance?: 'asserted' | 'denied' | 'unclear';
  /** Tried only where no rule before it has found a target. */
  fallback: boolean;
}

/** Endings that a name may take: "Llamas", "Bielikiem". */
export interface NameEnding {
  endings: string[];
  /** What the name has in their place: "Gemmę" is "Gemma". */
  instead: string;
  /** They make the name an owner. */
  owner: boolean;
}

export interface CompiledLanguage {
  code: string;
  /** What splits a text into sentences: `latin` knows abbreviations, `platform` is the browser's own. */
  segmenter: 'latin' | 'platform';
  /** Where an openness term is: "open-source model" or "modelo open source". */
  termOrder: 'before-noun' | 'after-noun' | 'either';
  /** What cuts sentences into chunks: `phrases` guesses at words that are in no list, `lists` does not. */
  grammar: 'phrases' | 'lists';
  /** Which words that are in no list are nouns: those with a capital letter, or any. */
  nouns: 'capitalised' | 'any';
  /** Whether the last part of a compound decides what it is: behind a hyphen, or in a closed word, too. */
  compounds: 'none' | 'hyphen' | 'closed';
  /** Words are not parted by spaces: the longest listed word is cut off. */
  unspaced: boolean;
  /** Whether a preposition comes before its noun ("of X") or behind it. */
  adpositions: 'before' | 'after';
  triggers: TriggerPattern[];
  /** Sources of regular expressions for proper names that hold a trigger's words. */
  pseudoTriggers: string[];
  /**
   * Word or phrase (one space between words) → ids of its classes, e.g. `noun.model`, `noun.model:plural`. Has a
   * prototype: build a map before looking words up.
   */
  lexicon: Record<string, string[]>;
  morphology: {
    pluralEndings: string[];
    notPlural: string[];
    /** Endings of words that are no plural, although they end like one. */
    notPluralEndings: string[];
    adverbEndings: string[];
    notAdverb: string[];
    verbEndings: string[];
    /** Endings of words that are no verb, although they end like one. */
    notVerbEndings: string[];
    participleEndings: string[];
    possessiveEndings: string[];
    /** Words before which the ending is the copula, not the owner's. */
    contractions: string[];
    contractionEndings: string[];
    /** Words whose full stop ends no sentence. */
    abbreviations: string[];
    /** Endings of an active participle. */
    progressiveEndings: string[];
    nameEndings: NameEnding[];
    /** Words that end in an apostrophe and are written with the next: "l'". */
    elisions: string[];
  };
  names: {
    variants: string[];
    products: string[];
    derived: string[];
    aiCues: string[];
    /** Names in lower case that are ordinary words in this language: a second signal must vouch for them. */
    homonyms: string[];
  };
  macros: Record<string, string>;
  /** The requirements of rules: single chunks in the matcher's syntax. */
  atoms: string[];
  rules: RuleRow[];
  cues: CueRow[];
}
