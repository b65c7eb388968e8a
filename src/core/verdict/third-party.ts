import type { Disagreement } from '../../vocabulary/third-party.ts';
import type { ComponentId, ModelRecord, OpennessClass, ThirdPartyVerdict } from '../../vocabulary/types.ts';

const compared = ['weights', 'training-data', 'training-code'] as const satisfies ComponentId[];
const limited = new Set<OpennessClass>([
  'open-weight-near-permissive',
  'open-weight-restricted',
  'open-weight-noncommercial',
]);

/**
 * Whether the verdict passes the model as a whole: OSI's validation, MOF class I, all three parts open in the index.
 */
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
    // The index asks for the weights of the base model, too; released weights of a tuned model are no contradiction.
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
