import { copy, today } from '@/src/ext/browser-page.ts';
import { t } from '@/src/ext/i18n.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { dismiss } from '@/src/ext/settings/dismissals.ts';
import { extensionVersion } from '@/src/ext/tabs.ts';
import { datasetVersion } from '@/src/knowledge/version.ts';
import type { ActionPorts } from '@/src/ui/actions/actions.tsx';

/**
 * The actions on claims of a page, for card and popup.
 * @param page address of the page, asked each time
 * @param site its site as people name it; null if it has none
 */
export const actionPorts = (page: () => string, site: () => string | null): ActionPorts => ({
  t,
  page,
  site,
  version: extensionVersion(),
  describe: background.describe,
  copy,
  today,
  dismiss: (scope, { excerpt, assessment }, target, untilData) =>
    dismiss(
      scope,
      { url: page(), excerpt, model: assessment.targets[target]?.model ?? null },
      { on: today(), ...(untilData && { data: datasetVersion }) },
    ),
});
