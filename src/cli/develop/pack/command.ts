import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleCommand } from './bundle.ts';

/** Compiled files that the command line reads. */
const tables = /^(?:evidence|names|languages|prefilter|lang-[\w-]+)\.json$/;

/**
 * Writes a command into a folder: one file named after the entry's name, and the tables and style sheets beside it.
 * @param input name and path of its entry
 */
export async function writeCommand(folder: string, input: Record<string, string>): Promise<void> {
  mkdirSync(join(folder, 'data'), { recursive: true });
  await bundleCommand(folder, input);
  for (const name of readdirSync('data/dist').filter((one) => tables.test(one)))
    cpSync(join('data/dist', name), join(folder, 'data', name));
  for (const style of ['data/compile/export/record.css', 'src/cli/study/page/study.css'])
    cpSync(style, join(folder, 'data', basename(style)));
}
