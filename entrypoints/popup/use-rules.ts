import { useEffect, useState } from 'preact/hooks';
import { noPause, pause, pauseFrom, type PauseEnd } from '@/src/ext/settings/pause.ts';
import { siteRules } from '@/src/ext/settings/site-rules.ts';
import { endPauseWhenDue, readInForce, type InForce } from '@/src/ext/sites/in-force.ts';
import { isOn, switchSite } from '@/src/ext/sites/rules.ts';
import { siteOf } from '@/src/ext/sites/site.ts';

/**
 * Whether and where pages are checked, for a page at `url`, and functions that change it. A change shows at once and
 * is taken back if it could not be stored.
 * @param changing called before each change of ours: with whether the page is to start by it
 * @param failed called if a change could not be stored
 */
export function useRules(
  url: string | undefined,
  stored: InForce,
  changing: (starting: boolean) => void,
  failed: () => void,
) {
  const [force, setForce] = useState(stored);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const again = () => void readInForce().then((now) => !signal.aborted && setForce(now));
    siteRules.watch(again, signal);
    pause.watch(again, signal);
    void endPauseWhenDue();
    return () => controller.abort();
  }, []);

  const write = async (next: InForce, starting: boolean, save: () => Promise<boolean>) => {
    changing(starting);
    setForce(next);
    if (await save()) return;
    setForce(force);
    failed();
  };
  const { rules, pausedUntil } = force;
  const site = siteOf(url);
  return {
    site,
    mode: rules.mode,
    on: site !== null && isOn(rules, url),
    pausedUntil,
    switchSite(on: boolean) {
      if (site === null) return;
      const change = switchSite(rules, site, on);
      void write({ ...force, rules: { ...rules, ...change } }, on, () => siteRules.set(change));
    },
    setPause(end: PauseEnd | null) {
      const next = end === null ? noPause : pauseFrom(Date.now(), end);
      void write({ rules, pausedUntil: end && next.until }, end === null, () => pause.set(next));
    },
  };
}
