import { build } from 'wxt';
import { buildState } from './build/state';
import { readTargets } from './build/targets';
import { runCli } from '../run-cli';

await runCli(async () => {
  for (const browser of readTargets(process.argv.slice(2))) {
    const { remember } = buildState(browser);
    await build({ browser });
    remember();
  }
});
