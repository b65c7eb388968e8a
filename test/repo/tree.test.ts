import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, read, textFiles } from './files';

/** Data, pages and texts are as long as they are; so is what tools and lawyers write. */
const mayBeLong =
  /^(data\/.*\.(yml|csv|json|snap|txt)|test\/pages\/|test\/corpus\/|test\/cli\/checked-expressions\.txt|public\/_locales\/|package(?:-lock)?\.json|LICENSE|data\/LICENSE|CHANGELOG\.md)/;

const top = [
  ...[
    'package.json',
    'package-lock.json',
    'wxt.config.ts',
    'tsconfig.json',
    'vitest.config.ts',
    '.oxlintrc.json',
    'cspell.json',
    '.gitignore',
  ],
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'PRIVACY.md', 'SECURITY.md', 'LICENSE', 'NOTICE'],
  // Where GitHub and pre-commit look for what others may run.
  ...['action.yml', '.pre-commit-hooks.yaml'],
  ...['.ci', '.github'],
  ...['entrypoints', 'src', 'data', 'test', 'public', 'store'],
];
const toolsMake = ['.git', 'node_modules', '.output', '.wxt', 'coverage'];

export const tooLong = (path: string, text: string): boolean =>
  !mayBeLong.test(path) && text.trimEnd().split('\n').length > 250;

/** A path of somebody's own machine, which means nothing to anybody else. */
export const privatePath = (text: string): string | null =>
  /(?<![\w.~/-])\/(home|Users|root|work)\/\w+/.exec(text)?.[0] ?? null;

/** Comment lines that do not fit on a screen; an address may be as long as it is. */
export const wideComments = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => [...line].length > 120 && /^\s*(\/\/|\/?\*)/.test(line) && !/https?:\/\/\S{60}/.test(line));

/** Folders that hold more than 20 files: nobody finds their way in a longer list. */
export function crowded(paths: string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 20).map(([folder]) => folder);
}

/** Unfinished business, unless it says until when. */
export const undated = (text: string): boolean => /\bTODO\b(?! \d{4}-\d\d-\d\d)|\bFIXME\b/.test(text);

/** A test that is not run, or that keeps others from being run. */
export const muted = (text: string): boolean => /\b(it|test|describe)\.(skip|only|todo)\b/.test(text);

describe('the tree', () => {
  it('holds at the top what architecture asks for, and nothing else', () => {
    expect(readdirSync('.').filter((name) => !top.includes(name) && !toolsMake.includes(name))).toEqual([]);
  });

  it('has no file over 250 lines', () => {
    expect(textFiles.filter((path) => tooLong(path, read(path)))).toEqual([]);
  });

  it('has no comment line over 120 columns', () => {
    const code = textFiles.filter((path) => /\.(ts|tsx|mjs|jsx?|css)$/.test(path) && !path.startsWith('test/pages/'));
    expect(code.flatMap((path) => wideComments(read(path)).map((line) => `${path}: ${line}`))).toEqual([]);
  });

  it('has no folder of code with more than 20 files', () => {
    const code = files.filter((path) => /^(src|entrypoints|data\/(?!models|lang))/.test(path));
    expect(crowded(code)).toEqual([]);
  });

  it('names no path of one machine', () => {
    expect(textFiles.filter((path) => path !== 'test/repo/tree.test.ts' && privatePath(read(path)))).toEqual([]);
  });

  it('leaves no undated remark and no muted test', () => {
    const code = textFiles.filter((path) => /\.(ts|tsx|mjs)$/.test(path) && path !== 'test/repo/tree.test.ts');
    expect(code.filter((path) => undated(read(path)) || muted(read(path)))).toEqual([]);
  });

  it('keeps end-to-end tests apart from the others', () => {
    expect(files.filter((path) => path.startsWith('test/e2e/') && /\.test\.tsx?$/.test(path))).toEqual([]);
    expect(files.filter((path) => path.endsWith('.e2e.ts') && !path.startsWith('test/e2e/'))).toEqual([]);
  });
});

describe('these rules', () => {
  it('tell long from short', () => {
    expect(tooLong('src/a.ts', 'x\n'.repeat(250))).toBe(false);
    expect(tooLong('src/a.ts', 'x\n'.repeat(251))).toBe(true);
    expect(tooLong('data/models/a.yml', 'x\n'.repeat(251))).toBe(false);
  });

  it('tell wide comments from others', () => {
    expect(wideComments(`  // ${'x'.repeat(116)}`)).toHaveLength(1);
    expect(wideComments(`  // ${'x'.repeat(115)}\nconst a = '${'x'.repeat(150)}';`)).toEqual([]);
  });

  it('tell crowded folders from others', () => {
    const paths = Array.from({ length: 21 }, (_, index) => `src/a/${index}.ts`);
    expect(crowded(paths)).toEqual(['src/a']);
    expect(crowded(paths.slice(1))).toEqual([]);
  });

  it('tell paths of one machine from others', () => {
    expect(privatePath('see /home/ada/notes')).toBe('/home/ada');
    expect(privatePath('https://example.org/home/ada and ./root/x')).toBeNull();
  });

  it('tell dated remarks from others', () => {
    expect(undated('// TODO later')).toBe(true);
    expect(undated('// TODO 2027-01-31 drop when ESR 153 is gone')).toBe(false);
  });

  it('tell muted tests from others', () => {
    expect(muted('it.only(')).toBe(true);
    expect(muted('it.each(')).toBe(false);
  });
});
