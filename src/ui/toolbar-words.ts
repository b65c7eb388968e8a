import type { PageTally } from '@/src/vocabulary/types.ts';
import { formatUntil, localeOf, untilRestart, plural, type Translate } from './text.ts';

/** What the toolbar icon of a tab says. */
export interface ToolbarWords {
  /** The number on the icon; empty where there is none. */
  count: string;
  title: string;
  off: boolean;
}

/** The icon on a site that is switched off. */
export const offWords = (t: Translate): ToolbarWords => ({ count: '', title: t('toolbar_off'), off: true });

/** The icon while everything rests, `until` milliseconds since 1970. */
export const pausedWords = (t: Translate, until: number): ToolbarWords => ({
  count: '',
  title: untilRestart(until) ? t('toolbar_paused_restart') : t('toolbar_paused', formatUntil(t, until)),
  off: true,
});

/** The icon where pages are checked by a press alone. */
export const onClickWords = (t: Translate): ToolbarWords => ({ count: '', title: t('toolbar_on_click'), off: false });

/** The icon before anything is known of a page. */
export const neutralWords = (t: Translate): ToolbarWords => ({ count: '', title: t('extension_name'), off: false });

/** The icon over a page with this tally. */
export function tallyWords(t: Translate, { claims, models, problem }: PageTally): ToolbarWords {
  if (problem === 'dataset-corrupt' || problem === 'dataset-missing') {
    return { count: '!', title: t('toolbar_problem'), off: false };
  }
  if (claims > 0) {
    const count = claims > 999 ? '999+' : new Intl.NumberFormat(localeOf(t)).format(claims);
    const title = t('toolbar_claims', plural(t, 'claims', claims), plural(t, 'about_models', models));
    return { count, title, off: false };
  }
  return { count: '', title: t(problem === 'analysis-failed' ? 'toolbar_failed' : 'toolbar_none'), off: false };
}
