import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '@/src/cli/process';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
  for (const path of ['.oxlintrc.json', 'tsconfig.json', 'src/cli/develop/lint'])
    cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What oxlint says of one file, by the project's own configuration. */
function lint(path: string, code: string): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), code);
  const run = spawnSync(process.execPath, [resolve(bin('oxlint')), '-f', 'unix', path], {
    cwd: folder,
    encoding: 'utf8',
  });
  return run.stdout + run.stderr;
}

describe('the linter, as configured', () => {
  it.each([
    ['src/core/a.ts', `import { h } from 'preact';\nexport const a = h;\n`, 'modules(boundary)'],
    ['src/core/b.ts', `export const b = () => Date.now();\n`, 'no clock'],
    ['src/page/c.ts', `export const c = () => fetch('/');\n`, 'never touches a network'],
    ['src/page/d.ts', `export const d = (el: Element) => { el.innerHTML = ''; };\n`, 'no-restricted-properties'],
    ['src/ui/e.ts', `export const e = () => chrome.tabs;\n`, 'Only src/ext'],
    ['src/ext/f.ts', `export const f = (x: any) => x;\n`, 'no-explicit-any'],
    ['src/knowledge/g.ts', `// long\n`.repeat(251), 'max-lines'],
    [
      'src/ui/h.ts',
      `export function h(a: string[]) {\n${'  a.push(a.join());\n'.repeat(80)}}\n`,
      'max-lines-per-function',
    ],
    ['src/cli/i.ts', `export const i = (n: number) => ${'n > 1 ? 2 : '.repeat(20)}3;\n`, 'complexity'],
  ])('refuses %s', (path, code, reason) => expect(lint(path, code)).toContain(reason));

  it('accepts what keeps to the rules', () => {
    expect(
      lint(
        'src/page/z.ts',
        `import type { Span } from '../vocabulary/types';\nexport const z = (s: Span) => s.start;\n`,
      ),
    ).toBe('');
  });
});
