import { createServer } from 'wxt';
import { findBrowser } from './browsers/find';

const target = process.argv[2] === 'firefox' ? 'firefox' : 'chrome';
const executable = findBrowser(target === 'firefox' ? 'firefox' : 'chromium');

// WXT looks for Google Chrome alone; any Chromium will do.
const server = await createServer({
  browser: target,
  webExt: executable ? { binaries: { [target]: executable } } : { disabled: true },
});
await server.start();
