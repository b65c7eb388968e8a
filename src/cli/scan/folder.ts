import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { nameOf } from './decode.ts';

const reasons: Record<string, string> = {
  EEXIST: 'it is not a folder',
  ENOTDIR: 'it is not a folder',
  EROFS: 'the disk is read-only',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  ENOENT: 'no folder can be made there',
};

function folderProblem(folder: string, error: unknown): Error {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Error(`${nameOf(folder)}: the disk is full; make room and run the same command again.`);
  const reason = reasons[code] ?? (code || String(error));
  return new Error(`${nameOf(folder)}: cannot be written (${reason}); give --out a folder that you may write to.`);
}

/** Writes to the folder of `--out`. @throws Error with one line that says what to do */
export function writing<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw folderProblem(folder, error);
  }
}

function make(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(folder), { code: 'ENOTDIR' });
    return;
  }
  // Step by step: below /proc and its like Node tries to make a whole path for ever.
  if (dirname(folder) !== folder) make(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been faster.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
  }
}

/** Makes a folder and those around it. @throws Error with one line where it cannot be written */
export const makeFolder = (folder: string): void => writing(folder, () => make(folder));
