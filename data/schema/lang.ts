import * as v from 'valibot';
import { claimObjects, readings } from '../../src/vocabulary/judgement.ts';

const list = v.array(v.pipe(v.string(), v.minLength(1)));
/** Words and phrases: a sequence, or one text with commas between them; with ` | ` where a phrase holds a comma. */
const words = v.union([
  list,
  v.pipe(
    v.string(),
    v.transform((text) => text.split(text.includes(' | ') ? ' | ' : ',').map((word) => word.trim())),
    list,
  ),
]);
const classes = v.record(v.string(), words);
const form = v.strictObject({ ending: v.string(), after: v.optional(v.string()), forms: words });

/** data/lang/<code>/language.yml */
export const LanguageFile = v.strictObject({
  fallback: v.optional(v.boolean(), false),
  scripts: words,
  segmenter: v.picklist(['latin', 'platform']),
  termOrder: v.picklist(['before-noun', 'after-noun', 'either']),
  grammar: v.optional(v.picklist(['phrases', 'lists']), 'lists'),
  nouns: v.optional(v.picklist(['capitalised', 'any']), 'any'),
  compounds: v.optional(v.picklist(['none', 'hyphen', 'closed']), 'none'),
  unspaced: v.optional(v.boolean(), false),
  adpositions: v.optional(v.picklist(['before', 'after']), 'before'),
  commonWords: words,
});

const some = v.optional(words, []);
const someClasses = v.optional(classes, {});
/** How words change, and what endings say; `morphology` of words.yml. */
const morphology = {
  pluralEndings: some,
  pluralWords: some,
  notPlural: some,
  notPluralEndings: some,
  adverbEndings: some,
  notAdverb: some,
  verbEndings: some,
  notVerbEndings: some,
  participleEndings: some,
  progressiveEndings: some,
  possessiveEndings: some,
  contractions: some,
  elisions: some,
  contractionEndings: some,
  abbreviations: some,
  verbForms: v.optional(v.array(v.strictObject({ ...form.entries, forms: v.array(v.string()) })), []),
  nounForms: v.optional(v.array(form), []),
  nounCases: v.optional(v.array(form), []),
  adjectiveForms: v.optional(v.array(form), []),
  nameEndings: v.optional(
    v.array(
      v.strictObject({ endings: words, instead: v.optional(v.string(), ''), owner: v.optional(v.boolean(), false) }),
    ),
    [],
  ),
};
/** data/lang/<code>/words.yml; a language of word lists needs few of its fields. */
export const WordsFile = v.strictObject({
  morphology: v.optional(v.strictObject(morphology), {}),
  determiners: someClasses,
  ranks: some,
  adjectives: some,
  adverbs: some,
  negation: some,
  particles: some,
  copulas: some,
  auxiliaries: some,
  modals: some,
  prepositions: someClasses,
  coordinators: some,
  contrasts: some,
  subordinators: some,
  relatives: some,
  interrogatives: some,
  pronouns: someClasses,
  nouns: someClasses,
  parts: someClasses,
  verbs: someClasses,
  variants: some,
  products: some,
  derived: some,
  contrary: some,
  demonstrative: some,
  dative: some,
  derivedWords: some,
  aiCues: some,
  homonyms: some,
});

/** data/lang/<code>/triggers.yml */
export const TriggersFile = v.strictObject({
  terms: v.array(
    v.strictObject({
      words: v.string(),
      form: v.picklist(['base', 'past', 'gerund', 'third']),
      caseSensitive: v.optional(v.boolean()),
      agrees: v.optional(v.boolean()),
    }),
  ),
  pseudo: some,
  stems: v.optional(words, []),
});

const stance = v.picklist(['denied', 'unclear', 'asserted']);
const accept = v.strictObject({
  text: v.string(),
  targets: words,
  stance: v.optional(stance, 'asserted'),
  object: v.optional(v.picklist(claimObjects)),
});
const reject = v.strictObject({ text: v.string(), why: v.string() });

/** One pattern with sentences that it catches; of these, at least one that no other pattern of the rule catches. */
const pattern = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  pattern: v.string(),
  accepts: v.pipe(v.array(accept), v.minLength(1)),
});

/** data/lang/<code>/rules/<id>.yml; `macros.yml` beside them holds named parts of patterns. */
export const RuleFile = v.strictObject({
  description: v.string(),
  reading: v.picklist(readings),
  tier: v.picklist(['strict', 'likely']),
  targets: v.optional(v.picklist(['captured', 'antecedent', 'below', 'bearer']), 'captured'),
  fallback: v.optional(v.boolean(), false),
  closed: v.optional(v.boolean(), false),
  presupposes: v.optional(v.boolean(), false),
  across: v.optional(v.boolean(), false),
  stance: v.optional(stance),
  patterns: v.pipe(v.array(pattern), v.minLength(1)),
  rejects: v.pipe(v.array(reject), v.minLength(2)),
});

/** data/lang/<code>/macros.yml */
export const MacrosFile = v.record(v.string(), v.string());

export const exposures = [
  'predicate',
  'verb',
  'past',
  'indefinite',
  'status',
  'definite',
  'complement',
  'modifier',
] as const;
const cueAccept = v.strictObject({ text: v.string(), stance });

/**
 * data/lang/<code>/cues/<id>.yml: one row of the ConText table. In its lists `$name` is one of cue-lists.yml.
 */
export const CueFile = v.strictObject({
  words,
  sets: stance,
  direction: v.picklist(['forward', 'backward', 'next-sentence']),
  scope: v.optional(v.number()),
  reaches: words,
  terminators: v.optional(words, []),
  given: v.optional(words),
  pseudo: v.optional(words, []),
  quoted: v.optional(v.boolean()),
  question: v.optional(v.boolean()),
  accepts: v.pipe(v.array(cueAccept), v.minLength(2)),
  rejects: v.pipe(v.array(reject), v.minLength(2)),
});

/** data/lang/<code>/cue-lists.yml */
export const CueListsFile = classes;
