import { today } from '@/src/ext/browser-page.ts';
import { background } from '@/src/ext/messages/to-background.ts';
import { dismiss } from '@/src/ext/settings/dismissals.ts';
import type { ActionPorts } from '@/src/ui/actions/actions.tsx';
import { citePorts } from './cite-ports.ts';

/**
 * All actions on claims of a page, for the popup.
 * @param page address of the page, asked each time
 * @param title its title, asked each time
 * @param site its site as people name it; null if it has none
 * @param isPrivate whether it is in a private window
 * @param dismissed called with the id of each dismissal that was made
 */
export const actionPorts = (
  page: () => string,
  title: () => string,
  site: () => string | null,
  isPrivate: boolean,
  dismissed: (id: string) => void,
): ActionPorts => ({
  ...citePorts(page, title),
  site,
  dismiss: async (scope, { excerpt, assessment }, target, untilData) => {
    const subject = { url: page(), excerpt, model: assessment.targets[target]?.model ?? null };
    const data = untilData ? { data: (await background.dataState()).version } : {};
    const id = await dismiss(scope, subject, { on: today(), ...data }, isPrivate);
    if (id !== null) dismissed(id);
    return id !== null;
  },
});
