import { today } from '@/src/ext/browser-page.ts';
import { dismiss } from '@/src/ext/settings/dismissals.ts';
import { datasetVersion } from '@/src/knowledge/version.ts';
import type { ActionPorts } from '@/src/ui/actions/actions.tsx';
import { citePorts } from './cite-ports.ts';

/**
 * All actions on claims of a page, for the popup.
 * @param page address of the page, asked each time
 * @param site its site as people name it; null if it has none
 * @param isPrivate whether it is in a private window
 */
export const actionPorts = (page: () => string, site: () => string | null, isPrivate: boolean): ActionPorts => ({
  ...citePorts(page),
  site,
  dismiss: (scope, { excerpt, assessment }, target, untilData) =>
    dismiss(
      scope,
      { url: page(), excerpt, model: assessment.targets[target]?.model ?? null },
      { on: today(), ...(untilData && { data: datasetVersion }) },
      isPrivate,
    ),
});
