import type { ClaimObject, ComponentState, LicenceRecord, ModelSummary, Verdict } from '../../vocabulary/types.ts';
import { verdictOf, type Availability } from './verdict.ts';

/** What decides whether the licence of some weights is an open source licence. */
interface LicenceFacts {
  available: Availability;
  licence: Pick<LicenceRecord, 'osiApproved' | 'kind'> | null;
  /** Terms of the model it was made from bind it as well. */
  inherits: boolean;
}

/** Kinds of licence that cannot be approved by the Open Source Initiative as they are. */
const notOpen: readonly LicenceRecord['kind'][] = [
  'use-restricted',
  'non-commercial',
  'research-only',
  'near-permissive',
  'proprietary',
];

/**
 * Whether the licence of a release is an open source licence: approved by the Open Source Initiative. Undefined where
 * that is not established, as of licences for content, or where other terms or a withdrawal blur what holds.
 */
export function hasOpenLicence({ available, licence, inherits }: LicenceFacts): boolean | undefined {
  if (available === 'none') return false;
  if (available === 'unknown' || !licence) return undefined;
  if (notOpen.includes(licence.kind)) return false;
  return licence.osiApproved && available !== 'withdrawn' && !inherits ? true : undefined;
}

/** What all say alike; undefined where they differ or one says nothing. */
export function shared<Value>(values: readonly Value[]): Value | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}

const states: Record<string, ComponentState> = { o: 'open', p: 'partial', c: 'closed', u: 'unknown' };

const verdictOfState = (state: ComponentState | undefined): Verdict =>
  state === 'open' ? 'supported' : state === 'closed' ? 'refuted' : 'not-enough-info';

/** "The code" may be either: open where one is out, closed where both are held back. */
function verdictOfCode(training: ComponentState | undefined, inference: ComponentState | undefined): Verdict {
  if (training === 'open' || inference === 'open') return 'supported';
  return training === 'closed' && inference === 'closed' ? 'refuted' : 'not-enough-info';
}

const verdictOfLicence = (open: boolean | undefined): Verdict =>
  open === undefined ? 'not-enough-info' : open ? 'supported' : 'refuted';

/**
 * Does what was released bear out that this part of the model, or the model itself, is open source? Weights are what
 * their licence makes them; of code and data it counts whether they are out.
 */
export function verdictOfObject(object: ClaimObject, model: ModelSummary | null): Verdict {
  const [, trainingData, trainingCode] = [...(model?.ring ?? '')].map((letter) => states[letter]);
  switch (object) {
    case 'model':
      return verdictOf(model);
    case 'weights':
    case 'licence':
      return verdictOfLicence(model?.openLicence);
    case 'training-code':
      return verdictOfState(trainingCode);
    case 'inference-code':
      return verdictOfState(model?.inferenceCode);
    case 'code':
      return verdictOfCode(trainingCode, model?.inferenceCode);
    case 'data':
      return verdictOfState(trainingData);
  }
}
