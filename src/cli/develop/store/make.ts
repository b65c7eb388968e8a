import { bin, run } from '../../process';
import { ensureBrowser } from '../browsers/install';
import { isBuilt } from '../build/state';
import { targets } from '../build/targets';
import { subjects, takePictures, themes } from './pictures';
import { storeFolder, writeStoreTexts } from './write';

/** Builds what is not built, or whose sources changed. @throws Error with what the build said */
export async function ensureBuilt(): Promise<void> {
  const missing = targets.filter((target) => !isBuilt(target));
  if (missing.length === 0) return;
  const built = await run(bin('tsx'), ['src/cli/develop/build.ts', ...missing]);
  if (built.code !== 0) throw new Error(`The build failed.\n${built.output}`);
}

/**
 * Writes all that the stores ask for: listings, privacy declarations, pictures of the built extension.
 * @param say gets a line where a browser must be installed first
 * @returns a line that says what was written. @throws Error with all that is wrong
 */
export async function makeStoreMaterial(say: (line: string) => void): Promise<string> {
  await ensureBuilt();
  const texts = writeStoreTexts();
  const browser = await ensureBrowser('chromium', say);
  const pictures = await takePictures(browser, `${storeFolder}/pictures`, { subjects, themes, tiles: true });
  return `${texts.length} texts and ${pictures.length} pictures for the stores are in ${storeFolder}/.`;
}
