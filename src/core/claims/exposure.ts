import { has, type Chunk } from '../grammar/chunk.ts';
import type { Exposure } from '../language.ts';

/** An openness term with the chunks around it. */
interface Place {
  open: Chunk;
  before: Chunk | undefined;
  beforeThat: Chunk | undefined;
  next: Chunk | undefined;
  afterNext: Chunk | undefined;
}
type Test = (place: Place) => boolean;

const precedesName: Test = ({ next }) => next?.type === 'name';
const followsCopula: Test = ({ before }) => before?.type === 'copula';

/** "Llama 3 is open source", "released as an open-source model", "under an open-source licence" */
const isComplement: Test = ({ open, before, beforeThat }) =>
  before?.type === 'copula' ||
  has(before, 'as') ||
  // "publier Llama 3 comme modèle open source": one word for "as" and "like"
  (has(before, 'like') && beforeThat?.type === 'name') ||
  (before?.type === 'preposition' && has(open, 'licence')) ||
  (before?.type === 'verb' && (has(before, 'release') || has(before, 'make')));

/** "An open-source model is Llama 3." */
const isFronted: Test = ({ next, afterNext }) => next?.type === 'copula' && afterNext?.type === 'name';

/** "is an open-source model" */
const isVagueComplement: Test = (place) =>
  (isComplement(place) || isFronted(place)) &&
  (has(place.open, 'indefinite') || has(place.open, 'undetermined')) &&
  !precedesName(place);

/** The first row whose test holds decides. */
const decisions: readonly (readonly [when: Test, exposure: Exposure])[] = [
  // "open-sourced it", "will open-source it"
  [({ open }) => has(open, 'past'), 'past'],
  [({ open }) => !has(open, 'plain'), 'verb'],
  // "under an open-source licence"
  [({ open, before }) => has(open, 'licence') && before?.type === 'preposition', 'predicate'],
  // "the open-source Llama 3", "is open source"
  [(place) => has(place.open, 'bare') && precedesName(place), 'modifier'],
  [({ open }) => has(open, 'bare'), 'predicate'],
  [isVagueComplement, 'indefinite'],
  // "its open-source release", "its open-source nature"
  [({ open }) => has(open, 'status') || has(open, 'quality'), 'status'],
  // "is the open-source model", "the open-source model"
  [followsCopula, 'complement'],
];

/** What a trigger's chunk says of its target: a definite noun phrase presupposes, a predicate or verb asserts. */
export function exposureOf(chunks: readonly Chunk[], at: number): Exposure {
  const open = chunks[at];
  if (!open) return 'verb';
  // "Is Llama open source?": the copula comes before its subject.
  const inverted = chunks[at - 1]?.type === 'name' && chunks[at - 2]?.type === 'copula';
  const place: Place = {
    open,
    before: chunks[inverted ? at - 2 : at - 1],
    beforeThat: chunks[at - 2],
    next: chunks[at + 1],
    afterNext: chunks[at + 2],
  };
  return decisions.find(([when]) => when(place))?.[1] ?? 'definite';
}
