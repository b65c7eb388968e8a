import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { objection } from '@/src/cli/lint/rooms.mjs';

const ask = (from: string, specifier: string, typeOnly = false) => objection(resolve(from), specifier, typeOnly);

describe('rooms and what they may import', () => {
  it.each([
    ['src/core/analyze.ts', './segment'],
    ['src/core/deep/matcher.ts', '../types'],
    ['src/core/segment.ts', 'compromise/one'],
    ['src/page/blocks.ts', '../core/types'],
    ['src/page/blocks.ts', '@/src/core/types'],
    ['src/knowledge/index.ts', '@/data/dist/names.json'],
    ['src/ext/toolbar.ts', 'webextension-polyfill'],
    ['src/ui/badge/badge.tsx', 'preact/hooks'],
    ['src/ui/actions/mistake.ts', '@/package.json'],
    ['entrypoints/popup/main.tsx', '@/src/ui/popup'],
    ['src/cli/scan.ts', 'node:fs'],
  ])('%s may import %s', (from, specifier) => expect(ask(from, specifier)).toBeNull());

  it.each([
    ['src/core/analyze.ts', 'compromise/one'],
    ['src/core/analyze.ts', '../page/blocks'],
    ['src/core/deep/matcher.ts', '../../knowledge'],
    ['src/core/analyze.ts', 'node:fs'],
    ['src/page/blocks.ts', '../core/analyze'],
    ['src/page/blocks.ts', 'webextension-polyfill'],
    ['src/ui/popup.tsx', '@/src/ext/messages'],
    ['src/ui/popup.tsx', 'webextension-polyfill'],
    ['src/knowledge/index.ts', '../ext/settings'],
    ['src/ext/toolbar.ts', 'preact'],
    ['entrypoints/background.ts', 'webextension-polyfill'],
    ['entrypoints/background.ts', '@/src/cli/scan'],
    ['entrypoints/prefilter.ts', '@/src/ui/badge'],
  ])('%s must not import %s', (from, specifier) => expect(ask(from, specifier)).toContain(from));

  it('lets a view borrow the types of the page layer, and no more', () => {
    expect(ask('src/ui/badge/badge.tsx', '../../page/ports', true)).toBeNull();
    expect(ask('src/ui/badge/badge.tsx', '../../page/ports')).not.toBeNull();
    expect(ask('src/ui/badge/badge.tsx', '../../page/blocks', true)).not.toBeNull();
  });
});
