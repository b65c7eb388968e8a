import { defineBackground } from 'wxt/utils/define-background';
import { onCommand } from '@/src/ext/commands.ts';
import { guard } from '@/src/ext/errors.ts';
import { hydrationAt } from '@/src/ext/hydration.ts';
import { openWhenInstalled, whenStarting, whenTabsMove } from '@/src/ext/lifecycle.ts';
import { idInPage } from '@/src/ext/messages/frames.ts';
import { serveBackground } from '@/src/ext/messages/to-background.ts';
import { servePageStyles } from '@/src/ext/page-styles.ts';
import { offerSelectionCheck, serveSelectionCheck } from '@/src/ext/selection.ts';
import { keepFromPages } from '@/src/ext/settings/access-level.ts';
import type { SiteRules } from '@/src/ext/settings/site-rules.ts';
import { giveUpAccess, watchAccess } from '@/src/ext/sites/access.ts';
import { endPauseOfSession, endPauseWhenDue, readInForce, rulesOf, watchInForce } from '@/src/ext/sites/in-force.ts';
import { annotateFile, applyToOpenTabs, partFile, injectInto, tabsUnder } from '@/src/ext/sites/open-tabs.ts';
import { register } from '@/src/ext/sites/registration.ts';
import { openModel, openPopup } from '@/src/ext/tabs.ts';
import { showOnToolbar } from '@/src/ext/toolbar.ts';
import { tallyWords } from '@/src/ui/toolbar-words.ts';
import { runCommand } from './commands.ts';
import { dropUpdate, inspectUpdate, takeUpdate } from './data-update.ts';
import { dataState } from './data-in-use.ts';
import { updateCount, followFrames, isRead, mayRead, readsFrames } from './frames.ts';
import { followSettings, readPageSettings } from './page-settings.ts';
import { showAfterNavigation, showDefault, showOnTabs } from './icon.ts';
import { assess, browse, describe, describeLicence } from './knowledge.ts';
import { languages, messages, whenLanguageChanges, words } from './languages.ts';
import { serveModelSearch } from './model-search.ts';

/** Shows the icons of the tabs that changed rules affect. */
async function showIcons(now: SiteRules, before: SiteRules | null): Promise<void> {
  await showDefault();
  const { switchedOn, off } = await tabsUnder(now, before);
  await showOnTabs([...off, ...switchedOn]);
}

/** Applies the rules in the browser and all open tabs. `before`: the rules until now, null for none. */
async function follow(now: SiteRules, before: SiteRules | null): Promise<void> {
  const frames = await readsFrames();
  // At the same time: a page may load any moment, and Firefox registers nothing until all its processes have answered,
  // even one that hangs.
  await Promise.all([register(now, frames), showIcons(now, before)]);
  await applyToOpenTabs(now, before, frames);
}

/**
 * The browser lets us into more pages, or fewer. Pages that we lost stay as they are, as no rule of the person
 * changed.
 */
async function followAccess(): Promise<void> {
  await follow(rulesOf(await readInForce()), null);
}

/** Has open pages read again, with other data, once there are some. */
async function followData<T>(answer: T): Promise<T> {
  const rules = rulesOf(await readInForce());
  const none: SiteRules = { ...rules, mode: 'only-on', only: [] };
  const frames = await readsFrames();
  await applyToOpenTabs(none, rules, frames);
  await applyToOpenTabs(rules, none, frames);
  return answer;
}

/** Changes the language of icons and menus; pages report their tally again. */
async function updateLanguage(): Promise<void> {
  await offerSelectionCheck((await words())('menu_check_selection'));
  const rules = rulesOf(await readInForce());
  await follow(rules, rules);
}

export default defineBackground(() => {
  keepFromPages();
  serveBackground({
    triggerSeen: async (from) => {
      // The page may have been switched off before this call.
      if (from.tab?.id === undefined || !(await isRead(from))) return null;
      const [answer] = await Promise.all([readPageSettings(from), injectInto(from, annotateFile)]);
      return answer;
    },
    pageSettings: async (from) => ((await mayRead(from)) ? readPageSettings(from) : null),
    loadPart: async (from, part) => {
      await injectInto(from, partFile(part));
    },
    isReadFrame: (from) => isRead(from),
    hydrationAt: (from, paths) => hydrationAt(from, paths),
    analyze: (_from, blocks, page) => assess(blocks, page),
    describe: (_from, model) => describe(model),
    describeLicence: (_from, licence) => describeLicence(licence),
    browse: () => browse(),
    dataState: () => dataState(),
    inspectUpdate: (_from, text) => inspectUpdate(text),
    takeUpdate: async (_from, text) => followData(await takeUpdate(text)),
    dropUpdate: async () => followData(await dropUpdate()),
    languages: () => languages(),
    messages: (_from, language) => messages(language),
    openModel: ({ tab }, model) => openModel(model, tab),
    openPopup: ({ tab, frameId }, claim) => openPopup(tab, idInPage(frameId ?? 0, claim)),
    reportTally: async ({ tab }, tally) => {
      if (tab?.id === undefined) return;
      // Each frame of a page reports its own tally alone.
      if (await readsFrames()) await updateCount(tab.id);
      else await showOnToolbar(tab.id, tallyWords(await words(), tally));
    },
  });
  servePageStyles();
  openWhenInstalled('welcome.html');
  followFrames();
  followSettings();
  serveSelectionCheck();
  serveModelSearch();
  onCommand(runCommand);
  watchInForce((now, before) => {
    void follow(now, before);
    // Access that is not needed is given up, if the browser allows that.
    if (now.mode === 'on-click' && before.mode !== 'on-click') void giveUpAccess();
  });
  watchAccess(() => void guard('following access', followAccess));
  whenTabsMove(async (tab, url) => {
    await endPauseWhenDue();
    await showAfterNavigation(tab, url);
  });
  whenLanguageChanges(() => void updateLanguage());
  whenStarting(async (isNew) => {
    await endPauseOfSession();
    await endPauseWhenDue();
    await offerSelectionCheck((await words())('menu_check_selection'));
    const rules = rulesOf(await readInForce());
    await (isNew ? follow(rules, null) : Promise.all([register(rules, await readsFrames()), showDefault()]));
  });
});
