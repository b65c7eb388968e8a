import type { AssessedTarget, Assessment, OpennessClass, Verdict } from '@/src/vocabulary/types.ts';
import { collectBlocks, type PageBlock } from '@/src/page/find/blocks.ts';
import { parse } from './parse.ts';

export function target(text: string, openness: OpennessClass | null = 'open-weight-restricted'): AssessedTarget {
  const verdict: Verdict = openness === null ? 'not-enough-info' : openness === 'open-source' ? 'supported' : 'refuted';
  return { text, start: 0, end: text.length, model: text.toLowerCase(), class: openness, verdict };
}

export const assessment = (change: Partial<Assessment> = {}): Assessment => ({
  start: 0,
  end: 11,
  phrase: 'open source',
  object: 'model',
  stance: 'asserted',
  rule: 'predicative',
  pattern: 'x',
  reading: 'says',
  tier: 'strict',
  targets: [target('Llama')],
  ...change,
});

export function block(html: string): PageBlock {
  const [found] = collectBlocks(parse(html).body, /open.source/);
  if (!found) throw new Error(`no block in ${html}`);
  return found;
}
