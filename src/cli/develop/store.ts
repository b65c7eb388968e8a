import { bin, run } from '../process';
import { runCli } from '../run-cli';
import { isBuilt } from './build/state';
import { targets } from './build/targets';
import { ensureBrowser } from './browsers/install';
import { subjects, takePictures, themes } from './store/pictures';
import { storeFolder, writeStoreTexts } from './store/write';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

await runCli(async () => {
  const missing = targets.filter((target) => !isBuilt(target));
  if (missing.length > 0) {
    const built = await run(bin('tsx'), ['src/cli/develop/build.ts', ...missing]);
    if (built.code !== 0) throw new Error(`The build failed.\n${built.output}`);
  }
  const files = writeStoreTexts();
  const browser = await ensureBrowser('chromium', say);
  const pictures = await takePictures(browser, `${storeFolder}/pictures`, { subjects, themes, tiles: true });
  say(`${files.length} texts and ${pictures.length} pictures for the stores are in ${storeFolder}/.`);
});
