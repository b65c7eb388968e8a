import { defineConfig } from 'vitest/config';
import { unit } from '../../../../vitest.config.ts';
import { testsVariable } from './groups.ts';

const tests = (process.env[testsVariable] ?? '').split(',');

/** The unit tests of one group of mutants. */
export default defineConfig({
  ...unit,
  test: {
    ...unit.test,
    include: tests.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.{ts,tsx}`)),
    // A mutant that never ends is stopped by Stryker.
    testTimeout: 60_000,
  },
});
