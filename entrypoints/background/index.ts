import { defineBackground } from 'wxt/utils/define-background';
import { whenStarting } from '@/src/ext/lifecycle.ts';
import { serveBackground } from '@/src/ext/messages/to-background.ts';
import { servePageStyles } from '@/src/ext/page-styles.ts';
import { siteRules, type SiteRules } from '@/src/ext/settings/site-rules.ts';
import { annotateFile, applyToOpenTabs, inject } from '@/src/ext/sites/open-tabs.ts';
import { register } from '@/src/ext/sites/registration.ts';
import { isOn } from '@/src/ext/sites/rules.ts';
import { showOnToolbar } from '@/src/ext/toolbar.ts';
import { neutralWords, offWords, tallyWords } from '@/src/ui/toolbar-words.ts';
import { assess, describe, summarise } from './knowledge.ts';
import { languages, messages, whenLanguageChanges, words } from './languages.ts';

/** Makes the browser and all open tabs follow the rules. `before`: what they followed until now, null for nothing. */
async function follow(now: SiteRules, before: SiteRules | null): Promise<void> {
  await register(now);
  const { on, off } = await applyToOpenTabs(now, before);
  const t = await words();
  await Promise.all([
    ...off.map((tab) => showOnToolbar(tab, offWords(t))),
    ...on.map((tab) => showOnToolbar(tab, neutralWords(t))),
  ]);
}

export default defineBackground(() => {
  serveBackground({
    triggerSeen: async ({ tab }) => {
      // The page may have been switched off between the find and this call.
      if (tab?.id !== undefined && isOn(await siteRules.get(), tab.url)) await inject(tab.id, annotateFile);
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
  whenLanguageChanges(() => void siteRules.get().then((rules) => follow(rules, rules)));
  siteRules.watch((now, before) => void follow(now, before));
  whenStarting(async (fresh) => {
    const rules = await siteRules.get();
    await (fresh ? follow(rules, null) : register(rules));
  });
});
