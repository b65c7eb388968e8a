import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { etc, getPublicKeyAsync } from '@noble/ed25519';
import { openUpdate } from '@/src/knowledge/update/content';
import { runCli } from '../run-cli';
import { contentFrom, signContent } from './data/update-file';

/**
 * `npm run data:sign -- KEYFILE`: signs the compiled data with the secret key in KEYFILE and writes the file that
 * people choose in the options. Ends with exit code 1 if the extension would not open it.
 */
await runCli(async () => {
  const [file, ...rest] = process.argv.slice(2);
  if (file === undefined || rest.length > 0)
    throw new Error('Name the file with the secret key: npm run data:sign -- KEYFILE');
  const secret = readFileSync(resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(secret)) throw new Error(`${file} holds no key; npm run data:key makes one.`);
  const content = contentFrom('data/dist', new Date().toISOString().slice(0, 10));
  const text = await signContent(content, secret);
  const key = etc.bytesToHex(await getPublicKeyAsync(etc.hexToBytes(secret)));
  const opened = await openUpdate(text, [key]);
  if (!opened.ok) throw new Error(`The extension would refuse this file: ${opened.problem}.`);
  const path = `.output/actually-open-data-${content.version}.jsonl`;
  mkdirSync('.output', { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(`${path}\nsigned by ${key}\n`);
});
