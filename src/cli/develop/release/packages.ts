import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'wxt';
import { bin, run } from '../../process';
import { shippedAlone } from '../build/licences';
import { buildState } from '../build/state';
import { targets } from '../build/targets';
import { checksum, zipFor, zipSafari } from '../build/zips';

/** The version in package.json. */
export const versionNow = (): string =>
  (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

/** Where everything is that is published. */
export const releaseFolder = '.output/release';

/**
 * The bill of materials of what is in the packages, by CycloneDX's own tool. It sees the packages that are shipped
 * alone: it would also list what those may be used with, such as TypeScript.
 * @throws Error with its words
 */
async function writeBill(path: string): Promise<void> {
  const folder = '.output/bill';
  mkdirSync(folder, { recursive: true });
  const { manifest, lock } = shippedAlone();
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const { code, output } = await run(bin('cyclonedx-npm', '@cyclonedx/cyclonedx-npm'), [
    ...['--package-lock-only', '--output-reproducible', '--output-format', 'JSON'],
    ...['--output-file', path, join(folder, 'package.json')],
  ]);
  if (code !== 0) throw new Error(`cyclonedx-npm: ${output.trim()}`);
}

/** Packages, bill of materials, notes and checksums of the current version. @returns what sha256sum prints of them */
export async function makePackages(notes: string): Promise<string> {
  rmSync(releaseFolder, { recursive: true, force: true });
  mkdirSync(releaseFolder, { recursive: true });
  const version = versionNow();
  const paths: string[] = [];
  for (const target of targets) {
    // oxlint-disable-next-line no-await-in-loop -- two builds at once take as long and more memory
    for (const path of await zipFor(target, '.output')) {
      const copy = join(releaseFolder, basename(path));
      cpSync(path, copy);
      paths.push(copy);
    }
    buildState(target).remember();
  }
  await build({ browser: 'safari', outDir: '.output' });
  const safari = join(releaseFolder, `actually-open-${version}-safari.zip`);
  await zipSafari('.output/safari-mv3', safari);
  const bill = join(releaseFolder, `actually-open-${version}-bom.cdx.json`);
  await writeBill(bill);
  writeFileSync(join(releaseFolder, 'NOTES.md'), `${notes.trim()}\n`);
  const sums = `${[...paths, safari, bill].map(checksum).join('\n')}\n`;
  writeFileSync(join(releaseFolder, 'SHA256SUMS'), sums);
  return sums;
}
