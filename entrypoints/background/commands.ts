import type { Command } from '@/src/ext/commands.ts';
import { openCardIn, stepIn } from '@/src/ext/messages/steps.ts';
import { noPause, pause, pauseFrom } from '@/src/ext/settings/pause.ts';
import { siteRules } from '@/src/ext/settings/site-rules.ts';
import { readInForce } from '@/src/ext/sites/in-force.ts';
import { annotateFile, inject } from '@/src/ext/sites/open-tabs.ts';
import { isOn, switchSite } from '@/src/ext/sites/rules.ts';
import { siteOf } from '@/src/ext/sites/site.ts';
import { readsFrames } from './frames.ts';

/** Runs a keyboard command. It is no error if nothing of ours runs on the page: there is nothing to step through. */
export async function runCommand(command: Command, tab: { id?: number; url?: string } | undefined): Promise<void> {
  const page = tab?.id ?? -1;
  switch (command) {
    case 'next-claim':
      await stepIn(page, await readsFrames(), 1);
      return;
    case 'previous-claim':
      await stepIn(page, await readsFrames(), -1);
      return;
    case 'open-card':
      await openCardIn(page, await readsFrames());
      return;
    case 'toggle-site':
      await toggle(tab);
      return;
    case 'pause':
      await pause.set((await readInForce()).pausedUntil === null ? pauseFrom(Date.now(), 'hour') : noPause);
      return;
  }
}

async function toggle(tab: { id?: number; url?: string } | undefined): Promise<void> {
  const rules = await siteRules.get();
  // In the mode `on-click`, the command counts as a press: it gives access to the page.
  if (rules.mode === 'on-click') return void (await inject(tab?.id ?? -1, annotateFile));
  const site = siteOf(tab?.url);
  if (site !== null) await siteRules.set(switchSite(rules, site, !isOn(rules, tab?.url)));
}
