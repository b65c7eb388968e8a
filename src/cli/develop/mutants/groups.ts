/** What is mutated together, and the tests that are to notice. */
export interface Group {
  files: string[];
  tests: string[];
}

/** What decides what is said, and what keeps strangers out. */
export const groups: Record<string, Group> = {
  verdict: { files: ['src/core/verdict/*.ts'], tests: ['test/core/verdict'] },
  stance: { files: ['src/core/claims/stance.ts'], tests: ['test/core/claims', 'test/core/analyze.test.ts'] },
  resolve: { files: ['src/core/claims/resolve.ts'], tests: ['test/core/claims', 'test/core/analyze.test.ts'] },
  versions: { files: ['src/core/names/versions.ts'], tests: ['test/core/names/versions.test.ts'] },
  settings: { files: ['src/ext/settings/*.ts'], tests: ['test/ext/settings'] },
  messages: { files: ['src/ext/messages/*.ts'], tests: ['test/ext/messages', 'test/ext/first-settings.test.ts'] },
  sites: { files: ['src/ext/sites/*.ts'], tests: ['test/ext/sites', 'test/ext/settings/pause.test.ts'] },
};

/** The environment variable in which the tests of a group are handed to Vitest. */
export const testsVariable = 'MUTANTS_TESTS';
