import browser, { type Tabs } from 'webextension-polyfill';
import { guard } from './errors.ts';

/** The keyboard commands of wxt.config.ts. */
export type Command = 'next-claim' | 'previous-claim' | 'open-card' | 'toggle-site' | 'pause';

const shortNames: Record<Command, 'next' | 'previous' | 'open' | 'toggle' | 'pause'> = {
  'next-claim': 'next',
  'previous-claim': 'previous',
  'open-card': 'open',
  'toggle-site': 'toggle',
  pause: 'pause',
};

/** The commands with the keys that are set for them, empty for none; no commands where the browser has none. */
export async function shortcuts(): Promise<
  { command: 'next' | 'previous' | 'open' | 'toggle' | 'pause'; keys: string }[]
> {
  const { commands } = browser as { commands?: typeof browser.commands };
  const all = (await commands?.getAll()) ?? [];
  return all.flatMap(({ name, shortcut }) => {
    const command = shortNames[name as Command] as (typeof shortNames)[Command] | undefined;
    return command === undefined ? [] : [{ command, keys: shortcut ?? '' }];
  });
}

/** Opens the place where the browser lets people change the keys. */
export async function changeShortcuts(): Promise<void> {
  const { commands } = browser as { commands?: { openShortcutSettings?(): Promise<void> } };
  if (commands?.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

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
