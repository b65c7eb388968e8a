import { describe, expect, it } from 'vitest';
import type { PageReport, ReportedClaim } from '@/src/vocabulary/types.ts';
import { claimInFrame, mergeReports } from '@/src/ext/messages/frames.ts';

const claim = (id: string): ReportedClaim => ({
  id,
  excerpt: 'Llama 3.1 is open source.',
  drawn: true,
  assessment: {
    start: 13,
    end: 24,
    phrase: 'open source',
    object: 'model',
    stance: 'asserted',
    rule: 'predicative',
    pattern: 'x',
    reading: 'says',
    tier: 'strict',
    targets: [],
  },
});
const report = (...ids: string[]): PageReport => ({ claims: ids.map(claim) });

describe('reports of several frames', () => {
  it('become one, whose claims lead back to their frames', () => {
    const merged = mergeReports([
      { frame: 0, report: report('c1', 'c2') },
      { frame: 7, report: report('c1') },
    ]);
    expect(merged?.claims.map(({ id }) => id)).toEqual(['c1', 'c2', '7:c1']);
    expect(merged?.claims.map(({ id }) => claimInFrame(id))).toEqual([
      { frame: 0, claim: 'c1' },
      { frame: 0, claim: 'c2' },
      { frame: 7, claim: 'c1' },
    ]);
    expect(merged).not.toHaveProperty('problem');
  });

  it('report the caps and problems of any of them', () => {
    const capped = { ...report(), stoppedAt: 2_000 };
    const long = { ...report(), goesOn: true as const };
    const failed = { ...report(), problem: 'analysis-failed' as const };
    expect(mergeReports([capped, failed, long, capped].map((one, frame) => ({ frame, report: one })))).toEqual({
      claims: [],
      stoppedAt: 4_000,
      goesOn: true,
      problem: 'analysis-failed',
    });
  });

  it('are none if nobody answers', () => {
    expect(mergeReports([])).toBeNull();
  });
});
