import { describe, expect, it } from 'vitest';
import { read } from './files';

/**
 * Keys with Alt+Shift that browsers have for themselves: https://support.google.com/chrome/answer/157179 (focus, tab
 * groups, feedback), https://support.microsoft.com/topic/50d3edab (Edge: feedback, reading aloud), and
 * https://support.mozilla.org/kb/keyboard-shortcuts-perform-firefox-tasks-quickly, read on 2026-11-24.
 */
const taken = ['A', 'B', 'C', 'F', 'I', 'N', 'P', 'T', 'W', 'X', 'Z', 'Left', 'Right', 'F5'].map(
  (key) => `Alt+Shift+${key}`,
);
const config = read('wxt.config.ts');
const suggested = [...config.matchAll(/suggested_key: \{ default: '([^']+)' \}/g)].map(([, keys]) => keys ?? '');

describe('keyboard commands', () => {
  it('suggest at most four keys, each once: Chromium takes no more', () => {
    expect(suggested.length).toBeGreaterThan(0);
    expect(suggested.length).toBeLessThanOrEqual(4);
    expect(new Set(suggested).size).toBe(suggested.length);
  });

  it('take none from the browsers, and none that types a letter with AltGr', () => {
    for (const keys of suggested) {
      expect(keys).toMatch(/^Alt\+Shift\+(?:[A-Z]|Comma|Period)$/);
      expect(taken).not.toContain(keys);
    }
  });
});
