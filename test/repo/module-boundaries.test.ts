import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { objection } from '@/src/cli/develop/lint/module-boundaries.mjs';

const ask = (from: string, specifier: string, typeOnly = false) => objection(resolve(from), specifier, typeOnly);

describe('modules and what they may import', () => {
  it.each([
    ['src/core/analyze.ts', './text/segment'],
    ['src/core/patterns/matcher.ts', '../../vocabulary/types'],
    ['src/core/claims/resolve.ts', '../grammar/passage'],
    ['src/vocabulary/report.ts', './types'],
    ['src/core/text/splitters.ts', 'compromise/one'],
    ['src/page/find/blocks.ts', '../dom/markup'],
    ['src/page/mark/badges.ts', './when-safe/place'],
    ['src/page/find/blocks.ts', '@/src/vocabulary/types'],
    ['src/knowledge/index.ts', '@/data/dist/names.json'],
    ['src/ext/toolbar.ts', 'webextension-polyfill'],
    ['src/ui/badge/badge.tsx', 'preact/hooks'],
    ['src/ui/actions/mistake.ts', '@/package.json'],
    ['entrypoints/popup/main.tsx', '@/src/ui/popup'],
    ['src/cli/scan.ts', 'node:fs'],
  ])('%s may import %s', (from, specifier) => expect(ask(from, specifier)).toBeNull());

  it.each([
    ['src/core/analyze.ts', 'compromise/one'],
    ['src/core/analyze.ts', '../page/find/blocks'],
    ['src/core/text/deep/matcher.ts', '../../../knowledge'],
    ['src/core/grammar/passage.ts', '../claims/resolve'],
    ['src/core/text/segment.ts', '../names/mentions'],
    ['src/vocabulary/report.ts', '../core/analyze'],
    ['src/core/analyze.ts', 'node:fs'],
    ['src/page/find/blocks.ts', '../../core/analyze'],
    ['src/page/find/blocks.ts', '../mark/badges'],
    ['src/page/dom/dom.ts', '../text/lines'],
    ['src/page/find/blocks.ts', 'webextension-polyfill'],
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
    expect(ask('src/ui/badge/badge.tsx', '../../page/find/blocks', true)).not.toBeNull();
  });
});
