import { buildState } from './build/state';
import { readTargets } from './build/targets';
import { checksum, zipFor } from './build/zips';
import { runCli } from '../run-cli';

await runCli(async () => {
  for (const target of readTargets(process.argv.slice(2))) {
    const { remember } = buildState(target);
    for (const path of await zipFor(target, '.output')) process.stdout.write(`${path}\n${checksum(path)}\n`);
    remember();
  }
});
