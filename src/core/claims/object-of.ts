import { has, type Chunk } from '../grammar/chunk.ts';
import type { Feature } from '../grammar/chunk-features.ts';
import type { ClaimObject } from '../../vocabulary/types.ts';

/** Parts by the feature of a noun that names them; of several the first counts. */
const parts: readonly (readonly [feature: Feature, object: ClaimObject])[] = [
  ['training-data', 'data'],
  ['weights', 'weights'],
  ['licence', 'licence'],
  ['training-code', 'training-code'],
  ['code', 'code'],
  ['inference-code', 'inference-code'],
];

const codes: readonly ClaimObject[] = ['training-code', 'code', 'inference-code'];

function namedIn(chunks: readonly Chunk[]): ClaimObject | undefined {
  const named = parts.flatMap(([feature, object]) => (chunks.some((c) => has(c, feature)) ? [object] : []));
  // "Its weights and training data": what is left is small, so that this says it of the model.
  if (named.includes('weights') && named.includes('data')) return 'model';
  const [first, second] = named;
  // "The training and inference code": of both.
  return first && second && codes.includes(first) ? 'code' : first;
}

/**
 * What a claim says is open: the part that the rule marks, else the one that the openness phrase or the name's own
 * phrase ends in ("open-source weights", "the Llama 3 weights"), else the model.
 */
export function objectOf(marked: readonly Chunk[], open: Chunk, names: readonly Chunk[]): ClaimObject {
  // "The Llama 3 checkpoint leads open-source models": a model leads them.
  const owners = has(open, 'model') ? [] : names;
  return namedIn(marked) ?? namedIn([open]) ?? namedIn(owners) ?? 'model';
}
