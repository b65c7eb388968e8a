import type { ComponentId, ComponentState } from '@/src/core/types.ts';
import { keyFor, worded, type Translate } from './text.ts';

/** A component and its state in words, each ready to stand alone. Some components have words of their own for a state. */
export function stateWords(
  t: Translate,
  component: ComponentId,
  state: ComponentState,
): { name: string; state: string } {
  const own = worded(t, keyFor('state', component), state);
  return { name: t(keyFor('component', component)), state: own ?? t(keyFor('state', state)) };
}
