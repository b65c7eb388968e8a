import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
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
const compression = { compression: 'DEFLATE', compressionOptions: { level: 9 } };

/** Writes a zip whose bytes depend on names and contents alone. */
async function pack(path: string, names: string[], read: (name: string) => Buffer | Promise<Buffer>): Promise<void> {
  const packed = new Zip();
  for (const name of names.toSorted((a, b) => (a < b ? -1 : 1)))
    packed.file(name, await read(name), { date, createFolders: false });
  writeFileSync(path, await packed.generateAsync({ type: 'nodebuffer', platform: 'UNIX', ...compression }));
}

/**
 * Rewrites a zip so that its bytes depend on its files alone: WXT uses the clock and the order in which it found them.
 */
async function repack(path: string): Promise<void> {
  const { files } = await Zip.loadAsync(readFileSync(path));
  const names = Object.keys(files).filter((name) => files[name]?.dir === false);
  await pack(path, names, (name) => files[name]?.async('nodebuffer') ?? Buffer.of());
}

/** Writes the files of a zip of ours into a folder. */
export async function unpack(path: string, folder: string): Promise<void> {
  const { files } = await Zip.loadAsync(readFileSync(path));
  for (const [name, file] of Object.entries(files)) {
    if (file.dir) continue;
    const target = join(folder, name);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, await file.async('nodebuffer'));
  }
}

/** The zips in a folder, as paths sorted by name. */
export const zipsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.zip'))
    .toSorted()
    .map((name) => join(folder, name));

/**
 * Makes the zips of a browser (for Firefox the sources, too) in a folder. The same sources give the same bytes.
 * @returns their paths
 */
export async function zipFor(target: Target, outDir: string): Promise<string[]> {
  const paths = await zip({ browser: target, outDir });
  for (const path of paths) await repack(path);
  // Edge's store takes the same bytes.
  const forEdge = target === 'chrome' ? paths.map((path) => [path, path.replace(/-chrome\.zip$/, '-edge.zip')]) : [];
  for (const [path = '', copy = ''] of forEdge) copyFileSync(path, copy);
  return [...paths, ...forEdge.map(([, copy = '']) => copy)];
}

/** Packs a folder for Apple's converter, which turns it into an app. */
export async function zipSafari(folder: string, path: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((file) => relative(folder, join(file.parentPath, file.name)).replaceAll('\\', '/'));
  await pack(path, names, (name) => readFileSync(join(folder, name)));
}

/** `<sha256>  <filename>`, as sha256sum prints it. */
export const checksum = (path: string): string =>
  `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${basename(path)}`;
