import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isPaused, pause, pauseLength } from '@/src/ext/settings/pause.ts';
import { siteRules, type SiteRules } from '@/src/ext/settings/site-rules.ts';
import { combine, endPauseWhenDue, readInForce, rulesOf, watchInForce } from '@/src/ext/sites/in-force.ts';
import { isOn, reachOf } from '@/src/ext/sites/rules.ts';

const noon = Date.UTC(2026, 10, 24, 12);
const rules: SiteRules = { mode: 'everywhere-except', except: ['left.example'], only: [] };
const page = 'https://news.example/';

beforeEach(() => fakeBrowser.reset());
afterEach(() => void vi.useRealTimers());

describe('a pause', () => {
  it.each([
    ['before it began', { until: 0 }, noon, false],
    ['at its start', { until: noon + pauseLength }, noon, true],
    ['in its last moment', { until: noon + 1 }, noon, true],
    ['when its hour is over', { until: noon }, noon, false],
    ['after the clock was set back by a day', { until: noon + 24 * pauseLength }, noon, false],
  ])('%s', (_, rest, now, paused) => {
    expect(isPaused(rest, now)).toBe(paused);
  });

  it('stops the checking of all pages, and leaves the rules as they are', () => {
    const resting = combine(rules, { until: noon + 5 }, noon);
    expect(resting).toEqual({ rules, pausedUntil: noon + 5 });
    expect(isOn(rulesOf(resting), page)).toBe(false);
    expect(reachOf(rulesOf(resting))).toBeNull();
    expect(rulesOf(combine(rules, { until: noon }, noon))).toBe(rules);
  });

  it('outlives the background, and ends when something wakes it after the hour', async () => {
    vi.useFakeTimers({ now: noon });
    await pause.set({ until: noon + pauseLength });
    await endPauseWhenDue();
    expect((await readInForce()).pausedUntil).toBe(noon + pauseLength);
    vi.setSystemTime(noon + pauseLength);
    await endPauseWhenDue();
    expect(await pause.get()).toEqual({ until: 0 });
  });

  it('reports the rules from now on, and those until now', async () => {
    vi.useFakeTimers({ now: noon });
    await siteRules.set(rules);
    const seen: [boolean, boolean][] = [];
    watchInForce((now, before) => seen.push([isOn(now, page), isOn(before, page)]));
    await pause.set({ until: noon + pauseLength });
    await vi.waitFor(() => expect(seen).toEqual([[false, true]]));
    await siteRules.set({ except: [] });
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([false, false]));
    vi.setSystemTime(noon + 2 * pauseLength);
    await endPauseWhenDue();
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([true, false]));
  });
});
