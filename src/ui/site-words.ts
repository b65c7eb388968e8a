import type { Translate } from './text.ts';

/** A site as people name it: its host, or "files on this device". */
export const siteWords = (t: Translate, site: string): string => (site === 'file:' ? t('popup_files') : site);
