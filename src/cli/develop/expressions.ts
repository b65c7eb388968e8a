import { runCli } from '../run-cli.ts';
import { isAccepted } from './expressions/accepted.ts';
import { checkExpression, type Verdict } from './expressions/check.ts';
import { hashOf, shown, type Expression } from './expressions/expression.ts';
import { expressionsInUse } from './expressions/in-use.ts';
import { readList, stateOf, worded, writeList } from './expressions/list.ts';
import { shapeOf } from './expressions/shape.ts';

/** How long the checker may think about one expression, in ms: most take ten, and the machine may be busy. */
const patience = 30_000;

/** What there is to check, each shape once. */
function shapesOf(all: readonly Expression[]): Expression[] {
  const shapes = all.flatMap((one) => {
    const shape = shapeOf(one);
    return shape ? [{ ...shape, file: one.file }] : [];
  });
  return [...new Map(shapes.map((one) => [hashOf(one), one])).values()];
}

/** What is wrong with an expression, as lines for people; undefined if nothing is. */
function problemOf(expression: Expression, verdict: Verdict): string | undefined {
  if (verdict.state === 'safe' || isAccepted(expression, verdict.state)) return undefined;
  return verdict.state === 'slow'
    ? `${shown(expression)}\n  ${verdict.degree}, shown by ${verdict.attack}`
    : `${shown(expression)}\n  the checker does not know: ${verdict.why}`;
}

/**
 * `npm run expressions`: checks the regular expressions that are not in the list of those that were checked before.
 * `--write`: the list has these then, and no others than are in use. `--all`: checks all, and writes the list.
 */
await runCli(async () => {
  const [afresh, writes] = ['--all', '--write'].map((flag) => process.argv.includes(flag));
  const { all, unreached } = await expressionsInUse();
  const shapes = shapesOf(all);
  const known = afresh ? new Map<string, string>() : readList();
  const checked = new Map(shapes.flatMap((one) => [[hashOf(one), known.get(hashOf(one))] as const]));
  const problems = unreached.map((file) => `${file}: builds an expression that the check does not reach`);
  const left = shapes.filter((one) => !isAccepted(one, stateOf(checked.get(hashOf(one)))));
  for (const [at, expression] of left.entries()) {
    if (at % 50 === 49) process.stderr.write(`${at + 1} of ${left.length}\n`);
    // oxlint-disable-next-line no-await-in-loop -- the checker is one process
    const verdict = await checkExpression(expression, patience);
    checked.set(hashOf(expression), worded(verdict));
    problems.push(...[problemOf(expression, verdict)].filter((one) => one !== undefined));
    if (afresh || writes) writeList(checked);
  }
  if (afresh || writes) writeList(checked);
  process.stdout.write(`${all.length} expressions, ${shapes.length} to check, ${left.length} checked now\n`);
  if (problems.length === 0) return;
  throw new Error(
    `${problems.join('\n')}\nWhere time grows faster than the text, bound the repetition or write it another way; ` +
      'if neither works, give the reason in src/cli/develop/expressions/accepted.ts.',
  );
});
// The checker is a process of its own, and would go on.
process.exit();
