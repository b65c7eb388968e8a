import type { ComponentId, ModelRecord, OpennessClass, ThirdPartyVerdict } from './types.ts';

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

const compared = ['weights', 'training-data', 'training-code'] as const satisfies ComponentId[];
const limited = new Set<OpennessClass>([
  'open-weight-near-permissive',
  'open-weight-restricted',
  'open-weight-noncommercial',
]);

/** Whether the verdict passes the model as a whole: OSI's validation, MOF class I, all three parts open in the index. */
export const passes = ({ outcome, open = [] }: ThirdPartyVerdict): boolean =>
  outcome === 'passed' || outcome === 'class-1' || compared.every((id) => open.includes(id));

const fails = ({ outcome }: ThirdPartyVerdict): boolean => outcome === 'failed' || outcome === 'no-class';

function byComponent(verdict: ThirdPartyVerdict, { components, class: openness }: Subject): Disagreement[] {
  const { open } = verdict;
  if (open === undefined) return [];
  const found: Disagreement[] = compared.flatMap((component): Disagreement[] => {
    const ours = components[component];
    if (open.includes(component) && (ours === 'closed' || ours === 'partial'))
      return [{ verdict, kind: 'component-open', component }];
    // The index asks for the weights of the base model as well; that a tuned one is out is no contradiction.
    const missing = component !== 'weights' && !open.includes(component);
    return missing && ours === 'open' ? [{ verdict, kind: 'component-not-open', component }] : [];
  });
  const terms = open.includes('weights') && components.weights === 'open' && limited.has(openness);
  return terms ? [...found, { verdict, kind: 'weights-despite-terms' }] : found;
}

type Subject = Pick<ModelRecord, 'class' | 'components' | 'thirdParty'>;

/**
 * Where what others say of a model differs from our record of it, in the order of its third-party verdicts. Unknown is
 * no difference, nor is "would qualify" or a low score: they measure something else. Pure; never throws.
 */
export function disagreements(model: Subject): Disagreement[] {
  const ours = model.class === 'open-source';
  return model.thirdParty.flatMap((verdict): Disagreement[] => {
    const whole: Disagreement[] = [];
    if (passes(verdict) && !ours) whole.push({ verdict, kind: 'passes' });
    if (fails(verdict) && ours) whole.push({ verdict, kind: 'fails' });
    return [...whole, ...byComponent(verdict, model)];
  });
}
