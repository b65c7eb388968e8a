import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { etc, keygenAsync } from '@noble/ed25519';
import { runCli } from '../run-cli';

/** The public halves that the package trusts. */
const trusted = 'src/knowledge/update/keys.json';

/**
 * `npm run data:key -- FILE`: makes a key pair. The secret half goes into FILE, which only its owner can read, and
 * never into the repository; the public half joins those that the package trusts.
 */
await runCli(async () => {
  const [file, ...rest] = process.argv.slice(2);
  if (file === undefined || rest.length > 0)
    throw new Error('Name one file for the secret half: npm run data:key -- FILE');
  const asked = resolve(process.env['INIT_CWD'] ?? '.', file);
  const path = join(realpathSync(dirname(asked)), basename(asked));
  if (path.startsWith(realpathSync('.') + sep))
    throw new Error(`${file} is in the repository: a secret key must not be.`);
  const { secretKey, publicKey } = await keygenAsync();
  writeFileSync(path, `${etc.bytesToHex(secretKey)}\n`, { mode: 0o600, flag: 'wx' });
  const key = etc.bytesToHex(publicKey);
  const keys = JSON.parse(readFileSync(trusted, 'utf8')) as string[];
  writeFileSync(trusted, `${JSON.stringify([...keys, key], null, 2)}\n`);
  process.stdout.write(`secret half: ${path}\npublic half: ${key}, added to ${trusted}\n`);
});
