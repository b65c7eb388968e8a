/** The result of one step of `npm test`. A step counts as one check, and so does every test in it. */
export interface Outcome {
  /** Empty if the step passes, otherwise what a person needs to see. */
  problem: string;
  /** Tests inside the step. */
  passed?: number;
  failed?: number;
  /** A few words for the line of a step that is fine. */
  note?: string;
  /** What a person should fix although the step passes. */
  warning?: string;
}

export interface Step {
  name: string;
  /** Names of steps that must be fine first. */
  after?: string[];
  run(): Promise<Outcome>;
}

export interface Total {
  passed: number;
  failed: number;
}

async function carefully(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Runs steps, `width` at a time, in the order given as far as their conditions allow. A step whose condition failed
 * fails, too: what was not looked at is not fine.
 */
export async function runSteps(steps: Step[], width: number, say: (line: string) => void): Promise<Total> {
  const results = new Map<string, Promise<boolean>>();
  const total: Total = { passed: 0, failed: 0 };
  let free = width;
  const waiting: (() => void)[] = [];
  const enter = () => (free > 0 ? void free-- : new Promise<void>((go) => waiting.push(go)));
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };

  const perform = async (step: Step): Promise<boolean> => {
    const missing: string[] = [];
    for (const name of step.after ?? []) if (!(await results.get(name))) missing.push(name);
    await enter();
    const start = performance.now();
    const outcome =
      missing.length > 0 ? { problem: `not run, because of: ${missing.join(', ')}` } : await carefully(step);
    leave();
    const { problem, passed = 0, failed = 0, note = '', warning = '' } = outcome;
    const fine = problem === '' && failed === 0;
    total.passed += passed + (fine ? 1 : 0);
    total.failed += failed + (fine ? 0 : 1);
    const tests = passed + failed > 0 ? `${passed} of ${passed + failed} tests` : note;
    say(`${fine ? 'ok  ' : 'FAIL'} ${step.name.padEnd(22)} ${seconds(start).padStart(7)}  ${tests}`.trimEnd());
    for (const text of [problem, warning]) if (text) say(text.trimEnd().replace(/^/gm, '     '));
    return fine;
  };

  for (const step of steps) results.set(step.name, perform(step));
  await Promise.all(results.values());
  return total;
}

const seconds = (start: number) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
