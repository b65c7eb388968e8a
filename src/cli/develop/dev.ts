import { createServer } from 'wxt';
import { findBrowser } from './browsers/find';
import { readTarget } from './build/targets';
import { runCli } from '../run-cli';

await runCli(async () => {
  const target = readTarget(process.argv.slice(2));
  const executable = findBrowser(target === 'firefox' ? 'firefox' : 'chromium');
  // WXT looks for Google Chrome alone; any Chromium will do.
  const server = await createServer({
    browser: target,
    webExt: executable ? { binaries: { [target]: executable } } : { disabled: true },
  });
  await server.start();
});
