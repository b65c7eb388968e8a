import { describe, expect, it } from 'vitest';
import { files, read } from './files';

/** Files without logic: types, and lists of constants that the tests of their users check. */
const withoutLogic = [
  'src/core/language.ts',
  'src/core/grammar/chunk-features.ts',
  'src/page/dom/markup.ts',
  'src/page/ports.ts',
];

/** The end-to-end tests that the first comment of a file names. */
export const testsNamed = (text: string): string[] =>
  (/^\/\*\*[\s\S]*?\*\//.exec(text)?.[0] ?? '').match(/test\/e2e\/[\w-]+\.e2e\.ts/g) ?? [];

const logic = files.filter((path) => /^src\/(core|page)\/.*\.ts$/.test(path) && !withoutLogic.includes(path));
const ownTest = (path: string): string => path.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts');

describe('tests mirror the engine and the page layer', () => {
  it.each(logic)('%s has a test of its name, or names the test in a browser that it needs', (path) => {
    const named = testsNamed(read(path));
    expect(named.filter((test) => !files.includes(test))).toEqual([]);
    expect(files.includes(ownTest(path)) || named.length > 0).toBe(true);
  });

  it('the engine needs no browser', () => {
    expect(logic.filter((path) => path.startsWith('src/core') && !files.includes(ownTest(path)))).toEqual([]);
  });

  it('what is listed as without logic exists', () => {
    expect(withoutLogic.filter((path) => !files.includes(path))).toEqual([]);
  });
});

describe('the first comment of a file', () => {
  it.each([
    ['/** Draws.\n * Tested end to end by test/e2e/page-card.e2e.ts. */\ncode', ['test/e2e/page-card.e2e.ts']],
    ['/** Draws. */\n/** test/e2e/page-card.e2e.ts */', []],
    ['code', []],
  ])('%j names %j', (text, expected) => {
    expect(testsNamed(text)).toEqual(expected);
  });
});
