import browser, { type Tabs } from 'webextension-polyfill';
import { guard } from './errors.ts';

/** The keyboard commands of wxt.config.ts. */
export type Command = 'next-claim' | 'previous-claim' | 'open-card' | 'toggle-site' | 'pause';

/** Calls back for each command, with the active tab. Firefox for Android has no commands. */
export function onCommand(given: (command: Command, tab: Tabs.Tab | undefined) => Promise<void>): void {
  const { commands } = browser as { commands?: typeof browser.commands };
  commands?.onCommand.addListener((name, tab) => {
    void guard(`command ${name}`, async () => {
      const [front] = tab ? [tab] : await browser.tabs.query({ active: true, lastFocusedWindow: true });
      await given(name as Command, front);
    });
  });
}
