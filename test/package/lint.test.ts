import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'desk-'));
const run = (command: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, INIT_CWD: undefined, ...env } });

beforeAll(() => {
  writeFileSync(join(folder, 'bad draft.md'), '# News\n\nMeta says that Llama 3 is open source.\n');
  writeFileSync(join(folder, 'good.md'), 'OLMo 2 is open source.\n');
  run('git', ['init', '-q']);
  run('git', ['add', '.']);
});

describe('the GitHub Action', () => {
  const { inputs, runs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    inputs: Record<string, { default: string }>;
    runs: { using: string; steps: { uses?: string; run?: string; env?: Record<string, string> }[] };
  };
  const step = runs.steps.find((one) => one.run !== undefined);
  const act = (values: Record<string, string>, env: NodeJS.ProcessEnv = {}) => {
    const given = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, text]) => {
        const input = /inputs\.([\w-]+)/.exec(text)?.[1] ?? '';
        return [name, values[input] ?? inputs[input]?.default];
      }),
    );
    return run('bash', ['-c', step?.run ?? 'false'], { GITHUB_ACTION_PATH: root, ...given, ...env });
  };

  it('fails on a refuted claim, and writes SARIF and the summary', () => {
    const [sarif, summary] = [join(folder, 'out.sarif'), join(folder, 'summary.md')];
    const { status, stdout } = act({ sarif }, { GITHUB_STEP_SUMMARY: summary });
    expect(status).toBe(2);
    expect(stdout).toContain('bad draft.md: 1 claim\n');
    expect(stdout).toContain('good.md: 1 claim\n');
    expect(readFileSync(summary, 'utf8')).toContain('⚠ line 3: ');
    const { results } = (JSON.parse(readFileSync(sarif, 'utf8')) as { runs: { results: object[] }[] }).runs[0] ?? {};
    expect(results).toMatchObject([
      { locations: [{ physicalLocation: { artifactLocation: { uri: 'bad%20draft.md' }, region: { startLine: 3 } } }] },
    ]);
  });

  it('passes where the files that it reads are fine, or where there are none', () => {
    expect(act({ files: 'good.md' }).status).toBe(0);
    expect(act({ files: '*.rst' }).stdout).toBe('No file of the repository matches *.rst.\n');
  });

  it('leaves out files that are empty: an empty one says nothing wrong', () => {
    writeFileSync(join(folder, 'empty.md'), '');
    run('git', ['add', 'empty.md']);
    const sarif = join(folder, 'all.sarif');
    const { status, stdout, stderr } = act({ sarif });
    expect([status, stderr]).toEqual([2, '']);
    expect(stdout).toContain('good.md: 1 claim\n');
    expect(readFileSync(sarif, 'utf8')).toContain('bad%20draft.md');
    expect(act({ files: 'empty.md' })).toMatchObject({
      status: 0,
      stdout: 'No file of the repository matches empty.md.\n',
    });
  });

  it('pins what it uses, and puts nothing that others wrote into a command', () => {
    const used = runs.steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
    expect(used.filter((one) => !/@[0-9a-f]{40}$/.test(one))).toEqual([]);
    expect(step?.run).not.toContain('${{');
  });
});

describe('the pre-commit hook', () => {
  const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as {
    entry: string;
    args: string[];
    language: string;
  }[];
  const commit = (...files: string[]) => run(join(root, hook?.entry ?? ''), [...(hook?.args ?? []), ...files]);

  it('fails for a draft with a refuted claim alone', () => {
    expect(hook?.language).toBe('script');
    expect(commit('bad draft.md').status).toBe(2);
    expect(commit('good.md').status).toBe(0);
  });

  it('passes over empty files', () => {
    writeFileSync(join(folder, 'empty.md'), '');
    expect(commit('empty.md', 'good.md').status).toBe(0);
    expect(commit('empty.md', 'bad draft.md').status).toBe(2);
    expect(commit('empty.md')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(commit('none.md').status).toBe(1);
  });
});
