import { browserNames } from '../browsers/find';
import { ensureBrowser } from '../browsers/install';
import { compiledPart, dataParts } from '../../cache-stamp.mjs';
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

/** `npm test` compiles before its first step, with all checks of the data: that result holds until a file changes. */
const compileData = async (): Promise<Outcome> =>
  dataParts.every((part) => compiledPart(part).fresh)
    ? { problem: '', note: 'compiled at the start' }
    : own('data/compile/index.ts');

/** Tests that a change of data/ can break. The step `unit` runs all other unit tests. */
const dataTests = ['test/data', 'test/core/ratchet.test.ts'];

/** End-to-end tests name their browser in the title; one that names none runs with Chromium's. Each runs once. */
const titles = { chromium: '^(?!.*firefox)', firefox: 'firefox' };

/**
 * Two halves of about the same length that run side by side, each without the files of the other: pages as the web has
 * them, and the extension's own interface with all the rest.
 */
const halves = { pages: 'test/e2e/!(page-*|hostile-*|real-*)', interface: 'test/e2e/{page,hostile,real}-*' };

/** Names that stand for several steps on the command line. */
export const groups: Record<string, string[]> = {
  quick: ['lint', 'types', 'data', 'unit'],
};

/** Every step of `npm test`: first what others wait for, then the longest. */
export const steps: Step[] = [
  ...browserNames.map((name): Step => ({
    name: `get ${name}`,
    run: async () => ({ problem: '', note: await ensureBrowser(name, () => undefined) }),
  })),
  { name: 'compile', run: compileData },
  // Builds and zips at once: "rebuilt from sources" makes the second zips alone.
  { name: 'build chrome', after: ['compile'], run: () => own('src/cli/develop/zip.ts', ['chrome']) },
  { name: 'build firefox', after: ['build chrome'], run: () => own('src/cli/develop/zip.ts', ['firefox']) },
  ...browserNames.flatMap((name) =>
    Object.entries(halves).map(([half, others]): Step => ({
      name: `${half} in ${name}`,
      after: [`get ${name}`, 'build chrome', 'build firefox'],
      run: () => runTests(`${half}-${name}`, ['--project', 'e2e', '-t', titles[name], '--exclude', others]),
    })),
  ),
  { name: 'lint', run: () => complain(bin('oxlint'), ['--deny-warnings']) },
  { name: 'format', run: () => complain(bin('prettier'), ['--check', '--log-level=warn', ...cached, ...formatted]) },
  {
    name: 'spelling',
    run: () => complain(bin('cspell'), ['lint', '--no-progress', '--cache', '--cache-location=.output/spelling-cache']),
  },
  { name: 'data', after: ['compile'], run: () => runTests('data', ['--project', 'unit', ...dataTests]) },
  {
    name: 'unit',
    after: ['compile'],
    run: () => runTests('unit', ['--project', 'unit', '--exclude=test/data/**', '--exclude=test/core/ratchet.test.ts']),
  },
  { name: 'types', after: ['compile'], run: () => complain(bin('tsc', 'typescript'), ['--noEmit', '-p', '.']) },
  { name: 'unused', after: ['build firefox'], run: () => complain(bin('knip'), ['--no-progress']) },
  { name: 'size', after: ['build chrome', 'build firefox'], run: () => complain(bin('size-limit'), []) },
  { name: 'rebuilt from sources', after: ['build firefox'], run: () => own('src/cli/develop/check/reproducible.ts') },
  { name: 'web-ext lint', after: ['build firefox'], run: lintExtension },
];

/** The steps that the words of a command line ask for; all without any. @throws Error with one line */
export function chooseSteps(words: readonly string[]): Step[] {
  const names = words.flatMap((word) => groups[word] ?? [word]);
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`No such step: ${unknown.join(', ')}. \`npm test -- list\` lists them.`);
  const chosen = names.length === 0 ? steps : steps.filter((step) => names.includes(step.name));
  const isChosen = (name: string) => chosen.some((step) => step.name === name);
  return chosen.map((step) => ({ ...step, after: (step.after ?? []).filter(isChosen) }));
}

/** The names of all steps, and of the groups with their steps. */
export const listSteps = (): string =>
  [...steps.map((step) => step.name), ...Object.entries(groups).map(([name, of]) => `${name} = ${of.join(', ')}`)].join(
    '\n',
  );
