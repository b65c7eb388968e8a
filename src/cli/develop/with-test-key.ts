import { etc, getPublicKeyAsync } from '@noble/ed25519';
import { build } from 'wxt';
import { freshness } from '../cache-stamp.mjs';
import { sources } from './build/state';
import { readTargets } from './build/targets';
import { testBuilds, testSecret } from './build/test-key';
import { runCli } from '../run-cli';

/** Builds the extension so that it trusts the key of tests, too; for test/e2e/ui-update.e2e.ts alone. */
await runCli(async () => {
  process.env['WXT_TEST_UPDATE_KEY'] = etc.bytesToHex(await getPublicKeyAsync(etc.hexToBytes(testSecret)));
  for (const browser of readTargets(process.argv.slice(2))) {
    const { fresh, remember } = freshness(`${testBuilds}/built-${browser}`, sources);
    if (fresh) continue;
    await build({ browser, outDir: testBuilds });
    remember();
  }
});
