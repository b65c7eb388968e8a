import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '@/src/cli/browsers/find';
import { builds } from './rig';

/** A copy of the built extension in which something is other than it was built. */
export interface Altered {
  folder: string;
  remove(): void;
}

/** Copies the build for a browser and alters one file of it. */
export function alteredBuild(name: BrowserName, file: string, alter: (text: string) => string): Altered {
  const parent = mkdtempSync(join(tmpdir(), 'actually-open-altered-'));
  const folder = join(parent, 'extension');
  cpSync(builds[name], folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(path, alter(readFileSync(path, 'utf8')));
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** The source of a self-contained function that runs before a script, e.g. to take away what a browser lacks. */
export const before = (run: () => void) => (text: string) => `(${String(run)})();${text}`;
