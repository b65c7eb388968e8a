import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { run } from '../../process';
import { checksum, unpack, zipsIn } from '../build/zips';

/**
 * Compares the zips that `npm run zip` left in .output with those that it makes of the source archive alone, in another
 * folder: so a store's reader can rebuild what is published, and two clones at different paths give the same bytes. The
 * two are at least two seconds apart: the zip format keeps even seconds, so zips that carry the time would differ.
 */
const sources = zipsIn('.output').filter((path) => path.endsWith('-sources.zip'));
const [archive] = sources;
if (archive === undefined || sources.length !== 1)
  throw new Error(`.output must hold the sources of one version, and holds ${sources.length}: run npm run zip.`);

const clone = mkdtempSync(join(tmpdir(), 'actually-open-sources-'));
try {
  await unpack(archive, clone);
  // npm would install the same packages, which takes minutes.
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'junction');
  const { code, output } = await run(join(clone, 'src/cli/bootstrap.mjs'), ['zip']);
  if (code !== 0) throw new Error(`npm run zip fails in the source archive.\n${output}`);
  const rebuilt = zipsIn(join(clone, '.output'));
  const second = rebuilt.map(checksum);
  const first = rebuilt.map((path) => checksum(join('.output', basename(path))));
  if (first.length !== 4 || first.join() !== second.join())
    throw new Error(`The source archive gives different zips:\n${[...first, ...second].join('\n')}`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(clone, { recursive: true, force: true });
}
