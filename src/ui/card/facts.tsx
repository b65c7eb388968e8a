import { componentIds, type ModelEvidence } from '@/src/vocabulary/types.ts';
import { stateWords } from '../component-words.ts';
import { Ring, ringComponents, ringOf } from '../ring/ring.tsx';
import { licenceName } from '../licence-words.ts';
import { StateMark } from '../state-mark.tsx';
import type { Translate } from '../text.ts';
import { isWithdrawn } from './evidence.ts';

const others = componentIds.filter((id) => !(ringComponents as readonly string[]).includes(id));

interface FactsProps {
  t: Translate;
  evidence: ModelEvidence;
}

/** The ring with its four words. */
export function Facts({ t, evidence: { model, licence } }: FactsProps) {
  const words = (id: (typeof ringComponents)[number]) => stateWords(t, id, model.components[id]);
  const state = (id: (typeof ringComponents)[number]): string => {
    if (id === 'licence' && licence) return licenceName(t, licence);
    return id === 'weights' && isWithdrawn(model) ? t('state_weights_withdrawn') : words(id).state;
  };
  return (
    <div class="facts">
      <Ring code={ringOf(model.components)} size={76} />
      <dl class="four">
        {ringComponents.map((id) => (
          <div key={id}>
            <dt>{words(id).name}</dt>
            <dd>{state(id)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The parts of a release that the ring leaves out. */
export function OtherParts({ t, evidence: { model } }: FactsProps) {
  return (
    <ul class="others">
      {others.map((id) => {
        const { name, state } = stateWords(t, id, model.components[id]);
        return (
          <li key={id} data-state={model.components[id]}>
            <StateMark state={model.components[id]} />
            <span>{t('component_state', name, state)}</span>
          </li>
        );
      })}
    </ul>
  );
}
