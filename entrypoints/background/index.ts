import { defineBackground } from 'wxt/utils/define-background';
import { onCommand } from '@/src/ext/commands.ts';
import { whenStarting, whenTabsMove } from '@/src/ext/lifecycle.ts';
import { serveBackground } from '@/src/ext/messages/to-background.ts';
import { servePageStyles } from '@/src/ext/page-styles.ts';
import { offerSelectionCheck, serveSelectionCheck } from '@/src/ext/selection.ts';
import type { SiteRules } from '@/src/ext/settings/site-rules.ts';
import { giveUpAccess } from '@/src/ext/sites/access.ts';
import { endPauseWhenDue, inForce, rulesOf, watchInForce } from '@/src/ext/sites/in-force.ts';
import { annotateFile, applyToOpenTabs, inject } from '@/src/ext/sites/open-tabs.ts';
import { register } from '@/src/ext/sites/registration.ts';
import { isOn } from '@/src/ext/sites/rules.ts';
import { showOnToolbar } from '@/src/ext/toolbar.ts';
import { tallyWords } from '@/src/ui/toolbar-words.ts';
import { obey } from './commands.ts';
import { showAfterNavigation, showDefault, showOnTabs } from './icon.ts';
import { assess, describe, summarise } from './knowledge.ts';
import { languages, messages, whenLanguageChanges, words } from './languages.ts';

/** Makes the browser and all open tabs follow the rules. `before`: what they followed until now, null for nothing. */
async function follow(now: SiteRules, before: SiteRules | null): Promise<void> {
  await register(now);
  await showDefault();
  const { on, off } = await applyToOpenTabs(now, before);
  await showOnTabs([...off, ...on.map((id) => ({ id }))]);
}

/** Says in another language what icons and menus say; pages tell their tally anew. */
async function speakAnew(): Promise<void> {
  await offerSelectionCheck((await words())('menu_check_selection'));
  const rules = rulesOf(await inForce());
  await follow(rules, rules);
}

export default defineBackground(() => {
  serveBackground({
    triggerSeen: async ({ tab }) => {
      // The page may have been switched off between the find and this call.
      if (tab?.id !== undefined && isOn(rulesOf(await inForce()), tab.url)) await inject(tab.id, annotateFile);
    },
    analyze: (_from, blocks, page) => assess(blocks, page),
    describe: (_from, model) => describe(model),
    summarise: () => summarise(),
    languages: () => languages(),
    messages: (_from, language) => messages(language),
    tallied: async ({ tab }, tally) => {
      if (tab?.id !== undefined) await showOnToolbar(tab.id, tallyWords(await words(), tally));
    },
  });
  servePageStyles();
  serveSelectionCheck();
  onCommand(obey);
  watchInForce((now, before) => {
    void follow(now, before);
    // What is not used is given back, where the browser takes it.
    if (now.mode === 'on-click' && before.mode !== 'on-click') void giveUpAccess();
  });
  whenTabsMove(async (tab, url) => {
    await endPauseWhenDue();
    await showAfterNavigation(tab, url);
  });
  whenLanguageChanges(() => void speakAnew());
  whenStarting(async (fresh) => {
    await endPauseWhenDue();
    await offerSelectionCheck((await words())('menu_check_selection'));
    const rules = rulesOf(await inForce());
    await (fresh ? follow(rules, null) : Promise.all([register(rules), showDefault()]));
  });
});
