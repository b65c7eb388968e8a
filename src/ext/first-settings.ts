import { background, type SettingsForPages } from './messages/to-background.ts';
import { onCall, type WithAnswer } from './prefilter-port.ts';

/** So long the background's answer to the prefilter is awaited, in milliseconds, before it is asked once more. */
const patience = 1_000;

/** The background's answer to the prefilter, which asked for our script; without one it is asked, as it is later. */
async function askForSettings(): Promise<SettingsForPages | null> {
  const world = globalThis as WithAnswer;
  const answer = world.triggerAnswer;
  delete world.triggerAnswer;
  // A person may have asked for this script while nobody answers the prefilter.
  const early = answer && (await Promise.race([answer, new Promise((done) => setTimeout(done, patience))]));
  return (early as SettingsForPages | null | undefined) ?? background.pageSettings();
}

/**
 * The settings with which a page starts; null if its site is off. They are asked for again if they change, or the site
 * is switched off, before the caller can listen to that: it must do so in the turn in which it gets them.
 */
export async function readFirstSettings(): Promise<SettingsForPages | null> {
  const asking = new AbortController();
  let isOld = true;
  onCall((name) => void (isOld ||= name === 'renew' || name === 'stop'), asking.signal);
  let settings: SettingsForPages | null = null;
  try {
    while (isOld) {
      isOld = false;
      // oxlint-disable-next-line no-await-in-loop -- the next answer is wanted because this one has become old
      settings = await askForSettings();
    }
  } finally {
    asking.abort();
  }
  return settings;
}
