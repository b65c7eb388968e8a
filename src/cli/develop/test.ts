import { availableParallelism } from 'node:os';
import { runSteps } from './check/step';
import { steps } from './check/steps';

/** `npm test`: everything. `npm test -- lint unit`: these steps alone, without what they normally wait for. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No such step: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.\n`,
  );
  process.exit(1);
}
const chosen = wanted.length === 0 ? steps : steps.filter((step) => wanted.includes(step.name));

const total = await runSteps(
  chosen.map((step) => ({
    ...step,
    after: (step.after ?? []).filter((name) => chosen.some((one) => one.name === name)),
  })),
  // Two more than there are processors: browsers wait for pages to come to rest more than half of the time.
  Math.min(4, availableParallelism() + 2),
  (line) => process.stdout.write(`${line}\n`),
);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
