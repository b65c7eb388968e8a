import type { DatedChange } from '../review/verdicts.ts';

/** A value as the files of the export hold it. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** What the extension itself reads of the export: the list of changes and the dataset's version. */
export const smallFiles = (version: string, changes: DatedChange[]): Map<string, string> =>
  new Map([
    ['changes.json', json(changes)],
    ['VERSION', `${version}\n`],
  ]);
