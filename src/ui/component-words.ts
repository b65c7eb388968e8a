import type { ComponentId, ComponentState } from '@/src/vocabulary/types.ts';
import { keyFor, type Translate } from './text.ts';

/** A component and its state in words, each ready to stand alone. */
export function stateWords(
  t: Translate,
  component: ComponentId,
  state: ComponentState,
): { name: string; state: string } {
  return { name: t(keyFor('component', component)), state: t(keyFor(keyFor('state', component), state)) };
}
