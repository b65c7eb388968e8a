import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { targets } from '../build/targets';
import { checksum, zipFor, zipsIn } from '../build/zips';

/**
 * Makes all zips a second time and compares them with those that `npm run zip` left in .output. The two are at least
 * two seconds apart: the zip format keeps even seconds, so zips that carry the time would differ.
 */
const again = '.output/zips-again';
rmSync(again, { recursive: true, force: true });
for (const target of targets) await zipFor(target, again);
const paths = zipsIn(again);
const second = paths.map(checksum);
const first = paths.map((path) => checksum(join('.output', basename(path))));

if (first.length !== 4 || first.join() !== second.join()) {
  process.stderr.write(`Two runs gave different zips:\n${[...first, ...second].join('\n')}\n`);
  process.exitCode = 1;
}
