import type { ComponentId, ThirdPartyVerdict } from './types.ts';

/** What a third party and we see differently in one model. */
export type DisagreementKind =
  /** They pass the whole model as open; our class is another. */
  | 'passes'
  /** They fail it, or find no class for it; ours is open source. */
  | 'fails'
  /** They count the weights as open, which says nothing of their licence; ours limits use. */
  | 'weights-despite-terms'
  /** They count a component as open that is held back, in whole or in part, by our sources. */
  | 'component-open'
  /** They do not count a component as open that is out by our sources. */
  | 'component-not-open';

/** One difference. `component` is set for the last two kinds. */
export interface Disagreement {
  verdict: ThirdPartyVerdict;
  kind: DisagreementKind;
  component?: ComponentId;
}
