import { chmodSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { runCli } from '../run-cli.ts';
import { bundleLibrary } from './pack/bundle.ts';
import { writeCommand } from './pack/command.ts';
import { writeDeclarations } from './pack/declarations.ts';
import { referenceOf } from './pack/reference.ts';

/** The package's own manifest, from the project's. */
function manifestOf(types: string): object {
  const { name, version, description, homepage, bugs, engines } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  ) as Record<string, unknown>;
  return {
    ...{ name, version, description, homepage, bugs, engines },
    license: '(Apache-2.0 AND CC-BY-4.0)',
    type: 'module',
    sideEffects: false,
    bin: { 'actually-open': 'dist/cli.js' },
    exports: {
      '.': { types: `./types/${types}`, default: './dist/index.js' },
      './config.schema.json': './config.schema.json',
      './package.json': './package.json',
    },
    types: `./types/${types}`,
    files: ['dist', 'types', 'docs', 'config.schema.json', 'LICENSE-data', 'NOTICE-data.md'],
  };
}

/** Writes the package into a folder. */
async function stage(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await bundleLibrary(join(folder, 'dist'));
  await writeCommand(join(folder, 'dist'), { cli: 'src/package/bin.ts' });
  chmodSync(join(folder, 'dist/cli.js'), 0o755);
  const types = await writeDeclarations(join(folder, 'types'));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifestOf(types), null, 2)}\n`);
  cpSync('LICENSE', join(folder, 'LICENSE'));
  cpSync('data/LICENSE', join(folder, 'LICENSE-data'));
  cpSync('data/NOTICE.md', join(folder, 'NOTICE-data.md'));
  cpSync('src/package/README.md', join(folder, 'README.md'));
  cpSync('src/package/docs', join(folder, 'docs'), { recursive: true });
  const exported = ['analyze', 'document', 'dataset', '../vocabulary/types'];
  writeFileSync(join(folder, 'docs/api.md'), referenceOf(join(folder, 'types/package'), exported));
  cpSync('src/package/config.schema.json', join(folder, 'config.schema.json'));
}

await runCli(async () => {
  const folder = resolve('.output/package');
  await stage(folder);
  const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', resolve('.output')], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (packed.status !== 0) throw new Error(`npm pack failed: ${packed.stderr}`);
  process.stdout.write(`${join('.output', packed.stdout.trim())}\n`);
});
