import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { bin, run } from '../../process.ts';

/** Relative modules that a declaration names. */
const imports = /(from\s+['"]|import\(['"])(\.[^'"]+?)\.ts(['"])/g;

/** Copies a declaration and those it names, with `.js` in place of `.ts`, as published packages have it. */
function copyReachable(from: string, file: string, to: string, done = new Set<string>()): void {
  if (done.has(file)) return;
  done.add(file);
  const text = readFileSync(file, 'utf8');
  const target = join(to, relative(from, file));
  cpSync(file, target);
  writeFileSync(target, text.replace(imports, '$1$2.js$3'));
  for (const [, , path = ''] of text.matchAll(imports))
    copyReachable(from, resolve(dirname(file), `${path}.d.ts`), to, done);
}

/**
 * Writes the declarations of the library.
 * @returns path of the entry's declaration in the folder
 * @throws Error with the compiler's words
 */
export async function writeDeclarations(outDir: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'declarations-'));
  const config = join(folder, 'tsconfig.json');
  const root = resolve('.');
  const files = [join(root, 'src/package/index.ts'), join(root, 'node_modules/vite/client.d.ts')];
  const compilerOptions = {
    ...{ noEmit: false, declaration: true, emitDeclarationOnly: true, outDir: join(folder, 'out'), rootDir: root },
    ...{ paths: { '@/*': [`${root}/*`] }, typeRoots: [join(root, 'node_modules/@types')], allowJs: false },
  };
  writeFileSync(config, JSON.stringify({ extends: join(root, 'tsconfig.json'), files, include: [], compilerOptions }));
  const { code, output } = await run(bin('tsc', 'typescript'), ['-p', config]);
  if (code !== 0) throw new Error(output);
  const out = join(folder, 'out/src');
  copyReachable(out, join(out, 'package/index.d.ts'), outDir);
  rmSync(folder, { recursive: true });
  if (!existsSync(join(outDir, 'package/index.d.ts'))) throw new Error('The library has no declarations.');
  return 'package/index.d.ts';
}
