import { runScan } from './scan/run.ts';
import { runCli } from './run-cli.ts';

await runCli(() => runScan(process.argv.slice(2)));
