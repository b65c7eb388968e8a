import { runExplain } from './explain/run.ts';
import { runCli } from './run-cli.ts';

await runCli(() => runExplain(process.argv.slice(2)));
