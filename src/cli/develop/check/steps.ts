import { browserNames } from '../browsers/find';
import { ensureBrowser } from '../browsers/install';
import { compiled } from '../../cache-stamp.mjs';
import { bin, run } from '../../process';
import { cached, formatted } from '../tools';
import { lintExtension } from './extension';
import type { Outcome, Step } from './step';
import { runTests } from './tests';

/** WXT's list of what it built: nobody looks for the reason of a failure there. */
const listing = /^ *[├└]─.*\n/gm;

const complain = async (script: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> => {
  const { code, output } = await run(script, args, env);
  return { problem: code === 0 ? '' : output.replace(listing, '') };
};

/** Ours, run by Node through tsx. */
const own = (script: string, args: string[] = []) => complain(bin('tsx'), [script, ...args]);

/** What `npm test` compiled before its first step stands, with nothing against it. */
const data = async (): Promise<Outcome> =>
  compiled().fresh ? { problem: '', note: 'compiled at the start' } : own('data/compile/index.ts');

/** End-to-end tests name their browser in the title; one that names none runs with Chromium's. Each runs once. */
const titles = { chromium: '^(?!.*firefox)', firefox: 'firefox' };

/**
 * Two halves of about the same length that run side by side, each without the files of the other: pages as the web has
 * them, and the extension's own interface with all the rest.
 */
const halves = { pages: 'test/e2e/!(page-*|hostile-*|real-*)', interface: 'test/e2e/{page,hostile,real}-*' };

/** Every step of `npm test`: what others wait for first, then the longest. */
export const steps: Step[] = [
  ...browserNames.map((name): Step => ({
    name: `get ${name}`,
    run: async () => ({ problem: '', note: await ensureBrowser(name, () => undefined) }),
  })),
  { name: 'data', run: data },
  { name: 'build chrome', after: ['data'], run: () => own('src/cli/develop/build.ts', ['chrome']) },
  { name: 'build firefox', after: ['build chrome'], run: () => own('src/cli/develop/build.ts', ['firefox']) },
  { name: 'lint', run: () => complain(bin('oxlint'), ['--deny-warnings']) },
  { name: 'format', run: () => complain(bin('prettier'), ['--check', '--log-level=warn', ...cached, ...formatted]) },
  ...browserNames.flatMap((name) =>
    Object.entries(halves).map(([half, others]): Step => ({
      name: `${half} in ${name}`,
      after: [`get ${name}`, 'build chrome', 'build firefox'],
      run: () => runTests(`${half}-${name}`, ['--project', 'e2e', '-t', titles[name], '--exclude', others]),
    })),
  ),
  {
    name: 'unit',
    after: ['data'],
    run: () => runTests('unit', ['--project', 'unit']),
  },
  { name: 'types', after: ['build firefox'], run: () => complain(bin('tsc', 'typescript'), ['--noEmit', '-p', '.']) },
  { name: 'unused', after: ['build firefox'], run: () => complain(bin('knip'), ['--no-progress']) },
  { name: 'size', after: ['build chrome', 'build firefox'], run: () => complain(bin('size-limit'), []) },
  { name: 'same zips twice', after: ['build firefox'], run: () => own('src/cli/develop/check/reproducible.ts') },
  { name: 'web-ext lint', after: ['build firefox'], run: lintExtension },
];
