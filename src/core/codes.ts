/**
 * Chunks as the matcher sees them: a fixed number of letters each, one place per feature. A feature's name is unique over all
 * places, so that a pattern needs to name the value only: `name[subject]`, `open[bare]`, `noun[model definite]`.
 */
export const places = ['type', 'head', 'determiner', 'number', 'form', 'rank', 'role', 'kind'] as const;
export type Place = (typeof places)[number];

/** Letter of every chunk type. */
export const types = {
  open: 'O',
  name: 'N',
  noun: 'n',
  verb: 'v',
  copula: 'c',
  preposition: 'p',
  and: '&',
  but: 'b',
  if: 'f',
  relative: 'r',
  pronoun: 'i',
  person: 'P',
  question: 'w',
  comma: ',',
  colon: ':',
  semicolon: ';',
  dash: 'd',
  leftbracket: '(',
  rightbracket: ')',
  start: '^',
  end: '$',
} as const;
export type ChunkType = keyof typeof types;

/** Value → place and letter. Heads of noun phrases, classes of verbs and prepositions share the second place. */
export const features = {
  // heads: what the noun phrase is
  bare: ['head', '-'],
  self: ['head', 'N'],
  model: ['head', 'm'],
  artefact: ['head', 'a'],
  community: ['head', 'c'],
  firm: ['head', 'f'],
  licence: ['head', 'l'],
  data: ['head', 'd'],
  quality: ['head', 'q'],
  status: ['head', 's'],
  generic: ['head', 'g'],
  comparison: ['head', 'k'],
  human: ['head', 'h'],
  ranking: ['head', 'r'],
  side: ['head', 'S'],
  leader: ['head', 'e'],
  derived: ['head', 'z'],
  former: ['head', '<'],
  latter: ['head', '>'],
  proper: ['head', 'P'],
  unknown: ['head', 'x'],
  // verbs
  release: ['head', 'R'],
  make: ['head', 'M'],
  call: ['head', 'C'],
  speech: ['head', 'T'],
  compare: ['head', 'O'],
  base: ['head', 'B'],
  use: ['head', 'U'],
  other: ['head', 'X'],
  // prepositions
  of: ['head', '1'],
  by: ['head', '2'],
  from: ['head', '3'],
  like: ['head', '4'],
  than: ['head', '5'],
  to: ['head', '6'],
  as: ['head', '7'],
  with: ['head', '8'],
  for: ['head', '9'],
  in: ['head', '0'],
  among: ['head', 'A'],
  general: ['head', 'G'],
  // determiners
  undetermined: ['determiner', '-'],
  indefinite: ['determiner', 'a'],
  definite: ['determiner', 't'],
  owned: ['determiner', 'p'],
  quantified: ['determiner', 'q'],
  others: ['determiner', 'o'],
  selective: ['determiner', '1'],
  negative: ['determiner', 'n'],
  singular: ['number', '-'],
  plural: ['number', 's'],
  list: ['number', 'l'],
  // forms of the openness term; of verbs; possessive names
  infinitive: ['form', 'v'],
  past: ['form', 'd'],
  gerund: ['form', 'g'],
  third: ['form', '3'],
  passive: ['form', 'p'],
  possessive: ['form', 'o'],
  plain: ['form', '-'],
  // borders of sentences: at the border of a line; behind a full stop, question or exclamation mark
  line: ['head', 'L'],
  stopped: ['form', '!'],
  superlative: ['rank', 's'],
  demonstrative: ['rank', 't'],
  // roles of names, by what stands before them
  subject: ['role', 's'],
  object: ['role', 'o'],
  comparand: ['role', 'c'],
  oblique: ['role', 'p'],
  agent: ['role', 'a'],
  example: ['role', 'e'],
  free: ['role', '-'],
  known: ['kind', 'k'],
  exact: ['kind', 'e'],
  maker: ['kind', 'f'],
  nil: ['kind', 'u'],
  unsure: ['kind', '?'],
} as const satisfies Record<string, readonly [Place, string]>;
export type Feature = keyof typeof features;
