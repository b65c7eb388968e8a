import { basename } from 'node:path';
import { nameOf } from '../decode.ts';

/** A path as one name: no two paths have the same. */
const pathAsName = (file: string): string => nameOf(file).replace(/[%/\\:]/g, encodeURIComponent);

/** Names that one disk may take for the same. */
const keyOf = (name: string): string => name.toLowerCase();

/**
 * The name of each file for its results: its own name; where several have that, the path as seen from the working
 * folder, with `%2F` for each slash. The order of the files changes nothing.
 */
export function shardNames(files: Iterable<string>): Map<string, string> {
  const names = new Map([...files].map((file) => [file, basename(file)]));
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    const counts = new Map<string, number>();
    for (const name of names.values()) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1);
    for (const [file, name] of names) {
      const path = pathAsName(file);
      if (path === name || counts.get(keyOf(name)) === 1) continue;
      names.set(file, path);
      isChanged = true;
    }
  }
  return names;
}
