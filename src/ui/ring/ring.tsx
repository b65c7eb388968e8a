import type { ComponentId, ComponentState, RingCode } from '@/src/vocabulary/types.ts';
import { stateWords } from '../component-words.ts';
import type { Translate } from '../text.ts';
import { ringAttributes } from './arcs.ts';

/** The components of the ring in the order of its arcs. */
export const ringComponents = ['weights', 'training-data', 'training-code', 'licence'] as const satisfies ComponentId[];

const letters: Record<ComponentState, string> = { open: 'o', partial: 'p', closed: 'c', unknown: 'u' };
const states: Record<string, ComponentState> = { o: 'open', p: 'partial', c: 'closed', u: 'unknown' };

/** The ring of a model from the states of its components. */
export const ringOf = (components: Record<ComponentId, ComponentState>): RingCode =>
  ringComponents.map((id) => letters[components[id]]).join('');

/** The ring in words: "Weights: released; Training data: not released; …". */
export function ringTitle(t: Translate, code: RingCode): string {
  const parts = ringComponents.map((id, index) => stateWords(t, id, states[code[index] ?? ''] ?? 'unknown'));
  return parts.map(({ name, state }) => t('component_state', name, state)).join('; ');
}

interface RingProps {
  code: RingCode;
  /** Side in CSS pixels. */
  size: number;
  /** The ring in words; left out where the words stand beside it. */
  title?: string;
}

/** The openness ring in the current text colour. */
export function Ring({ code, size, title }: RingProps) {
  const naming = title === undefined ? { 'aria-hidden': true as const } : { role: 'img' as const, 'aria-label': title };
  const { outside, strokes } = ringAttributes(code, size);
  return (
    <svg class="ring" {...outside} {...naming}>
      {title !== undefined && <title>{title}</title>}
      {strokes.map((stroke) => (
        <path key={stroke.d} {...stroke} />
      ))}
    </svg>
  );
}
