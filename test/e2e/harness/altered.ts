import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Alters files of a build that a rig is to load: `Rig.open(name, { alter: altered(['background.js'], change) })`. */
export const altered =
  (files: readonly string[], alter: (text: string) => string) =>
  (folder: string): void => {
    for (const path of files.map((file) => join(folder, file))) writeFileSync(path, alter(readFileSync(path, 'utf8')));
  };

/** The source of a self-contained function that runs before a script, e.g. to take away what a browser lacks. */
export const before = (run: () => void) => (text: string) => `(${String(run)})();${text}`;
