import { runCli } from '../run-cli';
import { makeStoreMaterial } from './store/make';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

await runCli(async () => say(await makeStoreMaterial(say)));
