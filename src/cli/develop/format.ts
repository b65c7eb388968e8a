import { bin, runInView } from '../process';
import { cached, formatted } from './tools';

const linted = await runInView(bin('oxlint'), ['--fix', ...process.argv.slice(2)]);
const written = await runInView(bin('prettier'), ['--write', '--log-level=warn', ...cached, ...formatted]);
process.exitCode = linted || written;
