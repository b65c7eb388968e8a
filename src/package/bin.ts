import { isMainThread, workerData } from 'node:worker_threads';
import manifest from '../../package.json';
import { commands } from '../cli/commands.mjs';
import { runCli } from '../cli/run-cli.ts';

/** What the package offers of the project's commands. */
const run = {
  scan: async (args: string[]) => (await import('../cli/scan/run.ts')).runScan(args),
  study: async (args: string[]) => (await import('../cli/study/run.ts')).runStudy(args),
  explain: async (args: string[]) => (await import('../cli/explain/run.ts')).runExplain(args),
  data: async (args: string[]) => (await import('./data-command.ts')).runData(args),
};
const isCommand = (name: string): name is keyof typeof run => Object.hasOwn(run, name);

const about = {
  scan: [
    'actually-open scan [--format NAME] [--fail-on refuted|claims] [--explain] [--out DIR] [FILE …]',
    ...(commands['scan']?.options ?? []),
  ],
  study: ['actually-open study FILE|DIR … --out DIR [--seed N] [--list FILE]', ...(commands['study']?.options ?? [])],
  explain: ['actually-open explain [--lang CODE] "SENTENCE"', commands['explain']?.about ?? ''],
  data: [
    'actually-open data [ID]',
    'Prints what the dataset knows of a model; without an id, its version and its models.',
  ],
};
const help = (name: keyof typeof run): string => about[name].join('\n  ');

/** Whether this is a thread of `scan --jobs`: it runs this same file. */
const isScanWorker = !isMainThread && typeof workerData === 'object' && workerData !== null && 'scan' in workerData;

await runCli(async () => {
  if (isScanWorker) return void (await import('../cli/scan/jobs/worker.ts'));
  const [name = '--help', ...args] = process.argv.slice(2);
  if (name === '--version') process.stdout.write(`${manifest.version}\n`);
  else if (name === '--help' || name === '-h')
    process.stdout.write(`${manifest.description}\n\n${Object.keys(run).filter(isCommand).map(help).join('\n\n')}\n`);
  else if (!isCommand(name)) throw new Error(`Unknown command "${name}". There are: ${Object.keys(run).join(', ')}.`);
  else if (args.includes('--help') || args.includes('-h')) process.stdout.write(`${help(name)}\n`);
  else await run[name](args);
});
