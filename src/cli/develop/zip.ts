import { readTargets } from './build/targets';
import { checksum, zipFor } from './build/zips';
import { told } from '../run-cli';

await told(async () => {
  for (const target of readTargets(process.argv.slice(2)))
    for (const path of await zipFor(target, '.output')) process.stdout.write(`${path}\n${checksum(path)}\n`);
});
