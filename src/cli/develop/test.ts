import { availableParallelism } from 'node:os';
import { runCli } from '../run-cli';
import { runSteps } from './check/step';
import { chooseSteps, listSteps } from './check/steps';

/**
 * `npm test`: everything. `npm test -- lint unit`: these steps alone, without what they normally wait for.
 * `npm test -- quick`: a group of steps. `npm test -- list`: which there are.
 */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  if (words[0] === 'list') return say(listSteps());
  // Two more than there are processors: browsers wait for pages to come to rest more than half of the time.
  const total = await runSteps(chooseSteps(words), Math.min(4, availableParallelism() + 2), say);
  say(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

await runCli(main);
