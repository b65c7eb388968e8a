import type { DatasetIndex, ModelRow } from '@/src/vocabulary/types.ts';
import { serveOmnibox, type Offered } from '@/src/ext/omnibox.ts';
import { className } from '@/src/ui/class-words.ts';
import { findable, search, type Findable } from '@/src/ui/dataset/search.ts';
import { modelHref, partHref } from '@/src/ui/options/route.ts';
import { browse } from './knowledge.ts';
import { words } from './languages.ts';

/** As many models as the address bar shows, besides the best one. */
const shown = 5;

const prepared = new WeakMap<DatasetIndex, Findable[]>();

/** The models that a text finds, best first; none where nothing is typed or the dataset cannot be read. */
async function find(typed: string): Promise<ModelRow[]> {
  if (typed.trim() === '') return [];
  const index = await browse();
  if (!index.ok) return [];
  const rows = prepared.get(index.value) ?? findable(index.value);
  prepared.set(index.value, rows);
  return search(rows, typed, null);
}

async function offer(typed: string): Promise<Offered> {
  const [t, found] = await Promise.all([words(), find(typed)]);
  const describe = ({ name, class: openness }: ModelRow): string => t('component_state', name, className(t, openness));
  const [best, ...others] = found;
  if (!best) return { best: t(typed.trim() === '' ? 'omnibox_hint' : 'models_none'), more: [] };
  const more = others.slice(0, shown).map((row) => ({ content: row.name, description: describe(row) }));
  return { best: describe(best), more };
}

/** The page of the model that was meant, or else the search. */
async function pageFor(typed: string): Promise<string> {
  const [best] = await find(typed);
  return `/options.html${best ? modelHref(best.id) : partHref('models')}`;
}

/** Finds models from the address bar: "ao llama". */
export const serveModelSearch = (): void => serveOmnibox(async () => (await words())('omnibox_hint'), offer, pageFor);
