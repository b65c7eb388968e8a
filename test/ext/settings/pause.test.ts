import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isPaused, noPause, pause, pauseFrom, untilRestart } from '@/src/ext/settings/pause.ts';
import { siteRules, type SiteRules } from '@/src/ext/settings/site-rules.ts';
import {
  combine,
  endPauseOfSession,
  endPauseWhenDue,
  readInForce,
  rulesOf,
  watchInForce,
} from '@/src/ext/sites/in-force.ts';
import { isOn, reachOf } from '@/src/ext/sites/rules.ts';

const noon = Date.UTC(2026, 10, 24, 12);
const hour = 3_600_000;
const anHour = pauseFrom(noon, 'hour');
const rules: SiteRules = { mode: 'everywhere-except', except: ['left.example'], only: [] };
const page = 'https://news.example/';

beforeEach(() => fakeBrowser.reset());
afterEach(() => void vi.useRealTimers());

describe('a pause', () => {
  it.each([
    ['before it began', noPause, noon, false],
    ['at its start', anHour, noon, true],
    ['in its last moment', anHour, noon + hour - 1, true],
    ['when its hour is over', anHour, noon + hour, false],
    ['after the clock was set back by a day', anHour, noon - 24 * hour, false],
    ['until the next midnight', pauseFrom(noon, 'tomorrow'), new Date(noon).setHours(23, 59), true],
    ['but not after it', pauseFrom(noon, 'tomorrow'), new Date(noon).setHours(24, 0, 0, 0), false],
    ['for years, until the browser restarts', pauseFrom(noon, 'restart'), noon + 20_000 * hour, true],
  ])('%s', (_, rest, now, paused) => {
    expect(isPaused(rest, now)).toBe(paused);
  });

  it('stops the checking of all pages, and leaves the rules as they are', () => {
    const resting = combine(rules, { from: noon, until: noon + 5 }, noon);
    expect(resting).toEqual({ rules, pausedUntil: noon + 5 });
    expect(isOn(rulesOf(resting), page)).toBe(false);
    expect(reachOf(rulesOf(resting))).toBeNull();
    expect(rulesOf(combine(rules, { from: 0, until: noon }, noon))).toBe(rules);
  });

  it('outlives the background, and ends when something wakes it after the hour', async () => {
    vi.useFakeTimers({ now: noon });
    await pause.set(anHour);
    await endPauseWhenDue();
    expect((await readInForce()).pausedUntil).toBe(noon + hour);
    vi.setSystemTime(noon + hour);
    await endPauseWhenDue();
    expect(await pause.get()).toEqual(noPause);
  });

  it('ends with the browser, where that was asked for', async () => {
    await pause.set(pauseFrom(noon, 'hour'));
    await endPauseOfSession();
    expect((await pause.get()).until).toBe(noon + hour);
    await pause.set(pauseFrom(noon, 'restart'));
    expect((await pause.get()).until).toBe(untilRestart);
    await endPauseOfSession();
    expect(await pause.get()).toEqual(noPause);
  });

  it('reports the rules from now on, and those until now', async () => {
    vi.useFakeTimers({ now: noon });
    await siteRules.set(rules);
    const seen: [boolean, boolean][] = [];
    watchInForce((now, before) => seen.push([isOn(now, page), isOn(before, page)]));
    await pause.set(anHour);
    await vi.waitFor(() => expect(seen).toEqual([[false, true]]));
    await siteRules.set({ except: [] });
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([false, false]));
    vi.setSystemTime(noon + 2 * hour);
    await endPauseWhenDue();
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([true, false]));
  });
});
