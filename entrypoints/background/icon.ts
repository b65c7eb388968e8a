import { readInForce, type InForce } from '@/src/ext/sites/in-force.ts';
import { isOn } from '@/src/ext/sites/rules.ts';
import { siteOf } from '@/src/ext/sites/site.ts';
import { showOnToolbar } from '@/src/ext/toolbar.ts';
import type { Translate } from '@/src/ui/text.ts';
import { neutralWords, offWords, onClickWords, pausedWords, type ToolbarWords } from '@/src/ui/toolbar-words.ts';
import { words } from './languages.ts';

/** What the icon says for a page without a tally. */
function wordsFor(t: Translate, { rules, pausedUntil }: InForce, url: string | undefined): ToolbarWords {
  if (pausedUntil !== null) return pausedWords(t, pausedUntil);
  if (rules.mode === 'on-click') return onClickWords(t);
  return siteOf(url) !== null && !isOn(rules, url) ? offWords(t) : neutralWords(t);
}

/** Shows the icon of all tabs without a state of their own: during a pause, and in the mode `on-click`. */
export async function showDefault(): Promise<void> {
  const [t, force] = await Promise.all([words(), readInForce()]);
  await showOnToolbar(null, wordsFor(t, force, undefined));
}

/** Shows the icon of tabs that were just switched on or off. */
export async function showOnTabs(tabs: readonly { id: number; url?: string | undefined }[]): Promise<void> {
  const [t, force] = await Promise.all([words(), readInForce()]);
  await Promise.all(tabs.map(({ id, url }) => showOnToolbar(id, wordsFor(t, force, url))));
}

/** Shows the icon after a navigation, which removes a tab's own state: a site that is off says so again. */
export async function showAfterNavigation(tab: number, url: string | undefined): Promise<void> {
  const [t, force] = await Promise.all([words(), readInForce()]);
  const said = wordsFor(t, force, url);
  if (said.off) await showOnToolbar(tab, said);
}
