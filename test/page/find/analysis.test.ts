import { describe, expect, it, vi } from 'vitest';
import type { Block } from '@/src/vocabulary/types.ts';
import { createAnalysis } from '@/src/page/find/analysis.ts';
import type { SessionPorts } from '@/src/page/ports.ts';
import { assessment } from '../make.ts';

type Analyze = SessionPorts['analyze'];
const answer: Analyze = async (blocks) => ({
  ok: true,
  value: blocks.map(({ text }) => [assessment({ phrase: text })]),
});
const phrases = async (ask: Analyze, ...texts: string[]): Promise<unknown> => {
  const outcome = await ask(
    texts.map((text): Block => ({ text })),
    {},
  );
  return outcome.ok ? outcome.value.map((claims) => claims?.[0]?.phrase ?? claims) : outcome.problem;
};

describe('asking for assessments', () => {
  it('distinguishes a text at which the engine failed from one without claims', async () => {
    const ask = createAnalysis(async () => ({ ok: true, value: [null, [], [assessment({ phrase: 'c' })]] }));
    expect(await phrases(ask, 'a', 'b', 'c')).toEqual([null, [], 'c']);
  });

  it('asks once for each text, and answers all in their order', async () => {
    const port = vi.fn<Analyze>(answer);
    const ask = createAnalysis(port);
    expect(await phrases(ask, 'a', 'b', 'a')).toEqual(['a', 'b', 'a']);
    expect(await phrases(ask, 'b', 'c')).toEqual(['b', 'c']);
    expect(port.mock.calls.map(([blocks]) => blocks.map(({ text }) => text))).toEqual([['a', 'b'], ['c']]);
  });

  it('asks again on another page', async () => {
    const port = vi.fn<Analyze>(answer);
    const ask = createAnalysis(port);
    await ask([{ text: 'a' }], { title: 'one' });
    await ask([{ text: 'a' }], { title: 'two' });
    expect(port).toHaveBeenCalledTimes(2);
  });

  it('says why there is no answer, and asks again later', async () => {
    const port = vi.fn<Analyze>(answer).mockRejectedValueOnce(new Error('no background'));
    const ask = createAnalysis(port.mockResolvedValueOnce({ ok: false, problem: 'dataset-missing' }));
    expect(await phrases(ask, 'a')).toBe('analysis-failed');
    expect(await phrases(ask, 'a')).toBe('dataset-missing');
    expect(await phrases(ask, 'a')).toEqual(['a']);
  });
});
