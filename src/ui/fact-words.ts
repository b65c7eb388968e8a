import { componentIds } from '@/src/vocabulary/types.ts';
import { keyFor, type Translate } from './text.ts';

/** What a source supports, in words: `weights.licence` is the licence. */
export function factWords(t: Translate, path: string): string {
  if (path === 'weights.licence') return t('component_licence');
  if (path === 'weights.available') return t('component_weights');
  if (path === 'weights.gated') return t('fact_gated');
  if (path === 'released') return t('fact_released');
  if (path === 'base') return t('fact_base');
  const component = componentIds.find((id) => path === `components.${id}`);
  return component ? t(keyFor('component', component)) : path;
}
