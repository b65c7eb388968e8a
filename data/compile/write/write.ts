import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Writes each text under its name; leaves a file alone that holds it already, so that nothing rebuilds for nothing. */
export function writeFiles(folder: string, files: Map<string, string>): void {
  for (const [name, text] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
}

/** How many bytes a text has once it is compressed, as the stores deliver it. */
export const compressed = (text: string): number => gzipSync(text, { level: 9 }).length;

/** Writes one file of the bundle and says its weight and hash. */
export function writeCompiled(folder: string, name: string, value: unknown): void {
  const text = `${JSON.stringify(value)}\n`;
  writeFiles(folder, new Map([[name, text]]));
  const kilobytes = (compressed(text) / 1000).toFixed(1);
  console.log(`data/dist/${name}: ${kilobytes} kB gzipped, sha256 ${createHash('sha256').update(text).digest('hex')}`);
}
