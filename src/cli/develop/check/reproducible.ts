import { rmSync } from 'node:fs';
import { checksum, zipFor } from '../build/zips';

/** All zips, made anew in a folder of their own. */
async function make(folder: string): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  return [...(await zipFor('chrome', folder)), ...(await zipFor('firefox', folder))].map(checksum);
}

const first = await make('.output/zips-a');
// The format keeps even seconds: zips that are dated by the clock differ after two.
await new Promise((done) => setTimeout(done, 2_100));
const second = await make('.output/zips-b');

if (first.length !== 3 || first.join() !== second.join()) {
  process.stderr.write(`Two runs gave different zips:\n${[...first, ...second].join('\n')}\n`);
  process.exitCode = 1;
}
