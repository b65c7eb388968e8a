import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SiteRules } from '@/src/ext/settings/site-rules.ts';
import { prefilterFile, prefilterFrameFile, register } from '@/src/ext/sites/registration.ts';

const noRules: SiteRules = { mode: 'everywhere-except', except: [], only: [] };

interface Script {
  id: string;
  js: string[];
  matches: string[];
  excludeMatches: string[];
  allFrames: boolean;
  persistAcrossSessions: boolean;
}

/** The browser's list, with its refusals. */
const scripts = new Map<string, Script>();
const each = (list: Script[], isThere: boolean): void => {
  for (const script of list) {
    if (scripts.has(script.id) !== isThere) throw new Error(`${script.id}: ${isThere ? 'missing' : 'duplicate'}`);
    scripts.set(script.id, script);
  }
};
const scripting = {
  getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => ids.flatMap((id) => scripts.get(id) ?? []),
  registerContentScripts: async (list: Script[]) => each(list, false),
  updateContentScripts: async (list: Script[]) => each(list, true),
  unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
    for (const id of ids) if (!scripts.delete(id)) throw new Error(`${id}: missing`);
  },
};

beforeEach(() => {
  scripts.clear();
  Object.assign(fakeBrowser, { scripting });
});

const shown = (): [string, string, boolean, string[], string[]][] =>
  [...scripts.values()].map(({ id, js, allFrames, matches, excludeMatches }) => [
    id,
    js.join(),
    allFrames,
    matches,
    excludeMatches,
  ]);

describe('the script that the browser runs in pages', () => {
  it('is registered for all pages but those that are off, and frames get their own', async () => {
    await register({ ...noRules, except: ['off.example'] }, true);
    const off = expect.arrayContaining([expect.stringContaining('off.example')]);
    expect(shown()).toEqual([
      ['prefilter', prefilterFile, false, expect.any(Array), off],
      ['prefilter-frame', prefilterFrameFile, true, expect.any(Array), off],
    ]);
    expect([...scripts.values()].every((script) => script.persistAcrossSessions)).toBe(true);
  });

  it('follows the rules, whatever was registered before', async () => {
    await register(noRules, true);
    await register({ ...noRules, except: ['off.example'] }, false);
    expect(shown().map(([id]) => id)).toEqual(['prefilter']);
    expect(shown()[0]?.[4].join()).toContain('off.example');
    await register(noRules, false);
    expect(shown()[0]?.[4]).toEqual([]);
  });

  it('is nowhere where no page is checked, and frames of a chosen site are read wherever they come from', async () => {
    await register({ mode: 'only-on', except: [], only: [] }, true);
    expect(shown()).toEqual([]);
    await register({ mode: 'only-on', except: [], only: ['on.example'] }, true);
    expect(shown()[0]?.[3].join()).toContain('on.example');
    expect(shown()[1]?.[3].join()).not.toContain('on.example');
    await register({ mode: 'only-on', except: [], only: [] }, true);
    expect(shown()).toEqual([]);
  });

  it('is registered by one call after the other, and one that fails stops none', async () => {
    scripting.getRegisteredContentScripts = async () => {
      scripting.getRegisteredContentScripts = real;
      throw new Error('the browser is closing');
    };
    const real = async ({ ids }: { ids: string[] }) => ids.flatMap((id) => scripts.get(id) ?? []);
    const [first, second, third] = [register(noRules, false), register(noRules, true), register(noRules, false)];
    await expect(first).rejects.toThrow('closing');
    await Promise.all([second, third]);
    expect(shown().map(([id]) => id)).toEqual(['prefilter']);
  });
});
