import { check } from 'recheck';
import type { Expression } from './expression.ts';
import { withoutBorders } from './shape.ts';

/**
 * What the checker says: time grows no faster than the text, it grows faster (to what `degree`, and with an `attack`
 * that shows it), or the checker does not know.
 */
export type Verdict =
  { state: 'safe' } | { state: 'slow'; degree: string; attack: string } | { state: 'unknown'; why: string };

async function ask(source: string, flags: string, timeout: number): Promise<Verdict> {
  // The checker does not know the flag that asks for the places of groups, which changes no match.
  const answer = await check(source, flags.replace('d', ''), { timeout });
  if (answer.status === 'safe') return { state: 'safe' };
  if (answer.status === 'unknown') return { state: 'unknown', why: answer.error.kind };
  return { state: 'slow', degree: answer.complexity.summary, attack: answer.attack.pattern };
}

/** Checks one expression, first as the checker can prove it. @param timeout milliseconds for the checker */
export async function checkExpression(
  { source, flags }: Pick<Expression, 'source' | 'flags'>,
  timeout: number,
): Promise<Verdict> {
  const simpler = withoutBorders(source);
  if (simpler !== source && (await ask(simpler, flags, timeout)).state === 'safe') return { state: 'safe' };
  return ask(source, flags, timeout);
}
