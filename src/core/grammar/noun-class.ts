import type { Feature } from './chunk-features.ts';
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

const parts = [
  'weights',
  'code',
  'inference-code',
  'training-code',
  'training-data',
  'version',
] as const satisfies readonly Feature[];

/** The part of a model's release that a noun names, if it names one. */
export const partOf = (term: Pick<Term, 'marks'> | undefined): Feature | undefined =>
  parts.find((part) => term?.marks.includes(`part.${part}`));

/** The determiner that a word is, if it is one. */
export function determinerOf(term: Term): Feature | undefined {
  const id = term.classes.find((c) => c in determiners);
  return id === undefined ? undefined : determiners[id as keyof typeof determiners];
}
