import { componentIds, type ModelEvidence } from '@/src/core/types.ts';
import { stateWords } from '../component-words.ts';
import { Ring, ringComponents, ringOf } from '../ring/ring.tsx';
import type { Translate } from '../text.ts';
import { isWithdrawn } from './evidence.ts';

const others = componentIds.filter((id) => !(ringComponents as readonly string[]).includes(id));
const marks = { open: 'M3 8.5l3.2 3L13 4.5', partial: 'M3 8h10', closed: 'M4 4l8 8M12 4l-8 8', unknown: '' } as const;

interface FactsProps {
  t: Translate;
  evidence: ModelEvidence;
}

/** The ring with its four words, and below it the parts of a release that the ring leaves out. */
export function Facts({ t, evidence: { model, licence } }: FactsProps) {
  const words = (id: (typeof componentIds)[number]) => stateWords(t, id, model.components[id]);
  const state = (id: (typeof ringComponents)[number]): string => {
    if (id === 'licence' && licence) return licence.name;
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
      <ul class="others">
        {others.map((id) => (
          <li key={id} data-state={model.components[id]}>
            <svg
              width="12"
              height="12"
              viewBox="0 0 16 16"
              fill="none"
              stroke="currentColor"
              stroke-width="2"
              aria-hidden
            >
              {model.components[id] === 'unknown' ? (
                <circle cx="8" cy="8" r="5.5" stroke-dasharray="1 3" />
              ) : (
                <path d={marks[model.components[id]]} />
              )}
            </svg>
            <span>{t('component_state', words(id).name, words(id).state)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
