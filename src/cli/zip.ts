import type { Target } from './build/state';
import { checksum, zipFor } from './build/zips';

const given = process.argv.slice(2) as Target[];

for (const target of given.length > 0 ? given : (['chrome', 'firefox'] as const)) {
  for (const path of await zipFor(target, '.output')) process.stdout.write(`${path}\n${checksum(path)}\n`);
}
