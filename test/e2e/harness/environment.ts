import type { Environment } from 'vitest/runtime';
import { closeUsed } from './used';

/** Node, in one process for all test files, at whose end the browsers that they shared are closed. */
export default {
  name: 'browsers',
  viteEnvironment: 'ssr',
  setup: () => ({ teardown: closeUsed }),
} satisfies Environment;
