import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { zip } from 'wxt';
import type { Target } from './targets';

/** The part of JSZip that is used here; it is the copy that WXT brings. */
interface Archive {
  files: Record<string, { dir: boolean; async(type: 'nodebuffer'): Promise<Buffer> }>;
  file(name: string, content: Buffer, options: { date: Date; createFolders: boolean }): unknown;
  generateAsync(options: object): Promise<Buffer>;
}
interface Zipper {
  new (): Archive;
  loadAsync(bytes: Buffer): Promise<Archive>;
}

const require = createRequire(import.meta.url);
const Zip = createRequire(require.resolve('wxt'))('jszip') as Zipper;

/** Where the calendar of the format starts. */
const date = new Date('1980-01-01T00:00:00Z');

/** Writes a zip anew, so that its bytes follow from its files: WXT dates them by the clock, in the order they were found. */
async function repack(path: string): Promise<void> {
  const { files } = await Zip.loadAsync(readFileSync(path));
  const packed = new Zip();
  for (const [name, entry] of Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (!entry.dir) packed.file(name, await entry.async('nodebuffer'), { date, createFolders: false });
  }
  const compression = { compression: 'DEFLATE', compressionOptions: { level: 9 } };
  writeFileSync(path, await packed.generateAsync({ type: 'nodebuffer', platform: 'UNIX', ...compression }));
}

/**
 * Makes the zips of a browser (for Firefox the sources, too) in a folder. The same sources give the same bytes.
 * @returns their paths
 */
export async function zipFor(target: Target, outDir: string): Promise<string[]> {
  const paths = await zip({ browser: target, outDir });
  for (const path of paths) await repack(path);
  return paths;
}

/** `<sha256>  <filename>`, as sha256sum prints it. */
export const checksum = (path: string): string =>
  `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${basename(path)}`;
