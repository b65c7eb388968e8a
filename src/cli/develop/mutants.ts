import { mkdirSync, writeFileSync } from 'node:fs';
import { bin, runInView } from '../process.ts';
import { runCli } from '../run-cli.ts';
import { groups, testsVariable } from './mutants/groups.ts';

const folder = '.output/mutants';

/** Stryker's options for one group: https://stryker-mutator.io/docs/stryker-js/configuration */
const optionsFor = (name: string, files: readonly string[], concurrency: number): object => ({
  packageManager: 'npm',
  mutate: files,
  testRunner: 'vitest',
  vitest: { configFile: 'src/cli/develop/mutants/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  disableTypeChecks: false,
  // Stryker would rewrite its paths, with an interface that TypeScript 7 no longer has. Ours leave the folder nowhere.
  tsconfigFile: 'none',
  concurrency,
  tempDirName: `${folder}/work`,
  ignorePatterns: ['.output', '.wxt', 'coverage', 'test/pages', 'test/e2e', 'data/models', 'store'],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: true },
  jsonReporter: { fileName: `${folder}/${name}.json` },
  thresholds: { high: 90, low: 80, break: 80 },
  allowConsoleColors: false,
});

/** `npm run mutants -- [GROUP …]`: one group after the other, each with a score of its own. */
await runCli(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !Object.hasOwn(groups, name));
  if (unknown.length > 0)
    throw new Error(`No such group: ${unknown.join(', ')}. There are: ${Object.keys(groups).join(', ')}.`);
  const chosen = Object.entries(groups).filter(([name]) => asked.length === 0 || asked.includes(name));
  mkdirSync(folder, { recursive: true });
  for (const [name, { files, tests }] of chosen) {
    const config = `${folder}/${name}.config.json`;
    writeFileSync(config, JSON.stringify(optionsFor(name, files, 1), null, 2));
    process.env[testsVariable] = tests.join(',');
    process.stdout.write(`\n${name}\n`);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const code = await runInView(bin('stryker', '@stryker-mutator/core'), ['run', config]);
    if (code !== 0) process.exitCode = code;
  }
});
