import { bin, run } from '../process';
import { runCli } from '../run-cli';
import { isBuilt } from './build/state';
import { targets } from './build/targets';
import { storeFolder, writeStoreTexts } from './store/write';

await runCli(async () => {
  const missing = targets.filter((target) => !isBuilt(target));
  if (missing.length > 0) {
    const built = await run(bin('tsx'), ['src/cli/develop/build.ts', ...missing]);
    if (built.code !== 0) throw new Error(`The build failed.\n${built.output}`);
  }
  const files = writeStoreTexts();
  process.stdout.write(`${files.length} texts for the stores are in ${storeFolder}/.\n`);
});
