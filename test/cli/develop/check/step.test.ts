import { describe, expect, it } from 'vitest';
import { runSteps, type Step } from '@/src/cli/develop/check/step';

async function play(steps: Step[], width = 2) {
  const lines: string[] = [];
  const total = await runSteps(steps, width, (line) =>
    lines.push(
      line
        .replace(/\s+\d+\.\d s/, '')
        .replace(/ +/g, ' ')
        .trim(),
    ),
  );
  return { lines, total };
}

const fine = async () => ({ problem: '' });

describe('the steps of npm test', () => {
  it('count as one check each, and so does every test in them', async () => {
    const { lines, total } = await play([
      { name: 'lint', run: fine },
      { name: 'unit', run: async () => ({ problem: '', passed: 7, failed: 0 }) },
    ]);
    expect(total).toEqual({ passed: 9, failed: 0 });
    expect(lines).toEqual(['ok lint', 'ok unit 7 of 7 tests']);
  });

  it('report a warning of a step that passes', async () => {
    const { lines, total } = await play([
      { name: 'pages', run: async () => ({ problem: '', passed: 2, warning: 'flaky: a\nis not b' }) },
    ]);
    expect(total).toEqual({ passed: 3, failed: 0 });
    expect(lines).toEqual(['ok pages 2 of 2 tests', 'flaky: a\n is not b']);
  });

  it('fail with their tests, and when they throw', async () => {
    const { lines, total } = await play([
      { name: 'unit', run: async () => ({ problem: 'a is not b', passed: 2, failed: 1 }) },
      { name: 'lint', run: () => Promise.reject(new Error('no linter')) },
    ]);
    expect(total).toEqual({ passed: 2, failed: 3 });
    expect(lines).toContain('FAIL unit 2 of 3 tests');
    expect(lines).toContain('no linter');
  });

  it('are not run, and fail, where what they need has failed', async () => {
    let ran = false;
    const { lines, total } = await play([
      { name: 'build', run: async () => ({ problem: 'broken' }) },
      { name: 'pages', after: ['build'], run: async () => ((ran = true), { problem: '' }) },
    ]);
    expect(ran).toBe(false);
    expect(total).toEqual({ passed: 0, failed: 2 });
    expect(lines).toContain('not run, because of: build');
  });

  it('run side by side, at most as many as there is room for', async () => {
    let now = 0;
    let most = 0;
    const run = async () => {
      most = Math.max(most, ++now);
      await new Promise((done) => setImmediate(done));
      now--;
      return { problem: '' };
    };
    await play(
      Array.from({ length: 6 }, (_, i) => ({ name: `step ${i}`, run })),
      2,
    );
    expect(most).toBe(2);
  });
});
