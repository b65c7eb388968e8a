import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { zip } from 'wxt';
import type { Target } from './state';

/**
 * Makes the zips of a browser (for Firefox the sources, too) in a folder. The same sources give the same bytes.
 * @returns their paths
 */
export async function zipFor(target: Target, outDir: string): Promise<string[]> {
  // WXT's zipper dates every file by the clock, unless told. 1980 is where the format's calendar starts.
  const zipper = createRequire(createRequire(import.meta.url).resolve('wxt'))('jszip') as { defaults: { date: Date } };
  zipper.defaults.date = new Date('1980-01-01T00:00:00Z');
  return zip({ browser: target, outDir });
}

/** `<sha256>  <filename>`, as sha256sum prints it. */
export const checksum = (path: string): string =>
  `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${basename(path)}`;
