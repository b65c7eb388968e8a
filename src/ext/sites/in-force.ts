import { isPaused, noPause, pause, untilRestart, type Pause } from '../settings/pause.ts';
import { siteRules, type SiteRules } from '../settings/site-rules.ts';

/** What is in force at a moment: the person's rules, unless everything is paused. */
export interface InForce {
  rules: SiteRules;
  /** Milliseconds since 1970; null without a pause. */
  pausedUntil: number | null;
}

const nowhere: SiteRules = { mode: 'only-on', except: [], only: [] };

/** Combines rules and a pause at `now`. */
export const combine = (rules: SiteRules, rest: Pause, now: number): InForce => ({
  rules,
  pausedUntil: isPaused(rest, now) ? rest.until : null,
});

/** The rules that pages are to follow: none is checked during a pause. */
export const rulesOf = ({ rules, pausedUntil }: InForce): SiteRules => (pausedUntil === null ? rules : nowhere);

/** Reads what is in force now. */
export async function readInForce(now = Date.now()): Promise<InForce> {
  const [rules, rest] = await Promise.all([siteRules.get(), pause.get()]);
  return combine(rules, rest, now);
}

/** Calls back whenever a setting changes what is in force. The end of a pause has to be checked: `endPauseWhenDue`. */
export function watchInForce(changed: (now: SiteRules, before: SiteRules) => void, signal?: AbortSignal): void {
  siteRules.watch(async (rules, before) => {
    const rest = await pause.get();
    changed(rulesOf(combine(rules, rest, Date.now())), rulesOf(combine(before, rest, Date.now())));
  }, signal);
  pause.watch(async (rest, before) => {
    const rules = await siteRules.get();
    // A pause that ran out was in force until this change.
    const rested = before.until > 0 ? nowhere : rules;
    changed(rulesOf(combine(rules, rest, Date.now())), rested);
  }, signal);
}

/** Ends a pause that lasts until the browser restarts. To be called at its start. */
export async function endPauseOfSession(): Promise<void> {
  if ((await pause.get()).until === untilRestart) await pause.set(noPause);
}

/** Ends a pause that is over. Cheap; to be called at whatever wakes the background. */
export async function endPauseWhenDue(now = Date.now()): Promise<void> {
  const rest = await pause.get();
  if (rest.until > 0 && !isPaused(rest, now)) await pause.set(noPause);
}
