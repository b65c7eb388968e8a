import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] }>;
}

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name): [string, string] => [name, readFileSync(join(folder, name), 'utf8')]);

describe.each(workflows)('the workflow %s', (_, text) => {
  const workflow = parse(text) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('may only read, unless a job says what else it needs', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) {
      expect(
        Object.keys(job.permissions ?? {}).filter((name) => !['contents', 'pull-requests'].includes(name)),
      ).toEqual([]);
      expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
    }
  });

  it('pins each action to a commit and says which version that is', () => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    expect(uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it('leaves no credentials in what it checks out of others', () => {
    const foreign = steps.filter((step) => step.with?.['repository'] !== undefined);
    expect(foreign.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  it('puts nothing that others wrote into a command', () => {
    expect(steps.filter((step) => step.run?.includes('${{'))).toEqual([]);
  });
});
