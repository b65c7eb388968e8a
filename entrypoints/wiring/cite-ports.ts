import { copy, today } from '@/src/ext/browser-page.ts';
import { t } from '@/src/ext/i18n.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { extensionVersion } from '@/src/ext/tabs.ts';
import type { CitePorts } from '@/src/ui/actions/actions.tsx';

/**
 * Citing claims of a page, for card and popup.
 * @param page address of the page, asked each time
 * @param title its title, asked each time
 */
export const citePorts = (page: () => string, title: () => string): CitePorts => ({
  t,
  page,
  title,
  version: extensionVersion(),
  describe: background.describe,
  copy,
  today,
});
