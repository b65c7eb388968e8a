import { describe, expect, it, vi } from 'vitest';
import { createQuestions } from '@/src/page/find/questions.ts';
import type { SessionPorts } from '@/src/page/ports.ts';
import type { Tracked } from '@/src/page/find/tracked.ts';
import { block } from '../make.ts';

type Analyze = SessionPorts['analyze'];
const tracked = (): Tracked => ({
  source: block('<p>Llama is open source.</p>'),
  claims: [],
  stale: false,
  gone: false,
});

function setUp() {
  const [one, onFailed, onAnswered] = [tracked(), vi.fn<(blocks: readonly Tracked[]) => void>(), vi.fn<() => void>()];
  const analyze = vi.fn<Analyze>(async (blocks) => ({ ok: true, value: blocks.map(() => []) }));
  const questions = createQuestions(analyze, { onFailed, onAnswered });
  return { one, onFailed, onAnswered, analyze, questions, ask: () => questions.ask([one], [one.source], {}) };
}

describe('questions about blocks', () => {
  it('are open until there is an answer', async () => {
    const { questions, onAnswered, ask } = setUp();
    const asked = ask();
    expect(questions.state()).toEqual({ isAsking: true });
    await asked;
    expect(questions.state()).toEqual({});
    expect(onAnswered).toHaveBeenCalledOnce();
  });

  it('without an answer are a problem until they are answered, or their block has left the page', async () => {
    const { one, questions, onFailed, analyze, ask } = setUp();
    analyze.mockRejectedValueOnce(new Error('nobody answers')).mockRejectedValueOnce(new Error('nobody answers'));
    await ask();
    expect(onFailed).toHaveBeenCalledExactlyOnceWith([one]);
    expect(questions.state()).toEqual({ problem: 'analysis-failed' });
    one.gone = true;
    expect(questions.state()).toEqual({});
    one.gone = false;
    await ask();
    expect(questions.state()).toEqual({ problem: 'analysis-failed' });
    await ask();
    expect(questions.state()).toEqual({});
  });

  it('are not asked again without a dataset, or where the engine fails', async () => {
    const { questions, onFailed, analyze, ask } = setUp();
    analyze.mockResolvedValueOnce({ ok: false, problem: 'dataset-missing' });
    await ask();
    expect(questions.state()).toEqual({ problem: 'dataset-missing' });
    await ask();
    questions.noteFailure();
    expect(questions.state()).toEqual({ problem: 'analysis-failed' });
    expect(onFailed).not.toHaveBeenCalled();
  });
});
