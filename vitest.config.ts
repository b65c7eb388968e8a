import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const shared = {
  resolve: { alias: { '@': root } },
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
};

/** Unit tests: everything that needs no real browser. */
export const unit = {
  ...shared,
  // Files share their modules, so all must see the same fake of the browser.
  resolve: { alias: { ...shared.resolve.alias, 'webextension-polyfill': `${root}/test/ext/fake-browser.ts` } },
  // A limit against hanging, not against slow or busy machines: properties try hundreds of texts.
  test: {
    name: 'unit',
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Files share a process and must undo what they set up (timers, stubs): one process each takes 90 s more.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
  },
};

export default defineConfig({
  test: {
    projects: [
      unit,
      {
        ...shared,
        // Browsers are heavy: files run one after the other in one process and hand their browser on.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          fileParallelism: false,
          isolate: false,
          environment: './test/e2e/harness/environment.ts',
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
