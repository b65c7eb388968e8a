import { runCli } from './run-cli.ts';
import { runStudy } from './study/run.ts';

await runCli(() => runStudy(process.argv.slice(2)));
