import type { Analyzer } from '../../../core/analyze.ts';
import { leastInTurn, processor } from './turns.ts';

/** What a hostile page may repeat, and how often: enough to show whether time grows faster than the text. */
export const bombs: readonly (readonly [piece: string, count: number])[] = [
  ['open ', 100_000],
  ['open source ', 5_000],
  ['open-source model, ', 5_000],
  ['Llama 3, ', 8_000],
  ['Llama 3 is open source and ', 2_000],
  ['(', 100_000],
  ['"', 100_000],
  ['a-', 100_000],
  ['Llama-', 20_000],
  ['3.', 50_000],
  ['&#', 50_000],
  ['not ', 50_000],
  ['\u00ad', 200_000],
  ['A1 ', 50_000],
  ['😀', 20_000],
  [' 😀 ', 20_000],
  [' #a', 30_000],
];

/** A text with a claim around something that is repeated. */
export const bomb = (piece: string, count: number): string => `open source ${piece.repeat(count)} Llama 3`;

/** What a bomb costs: ms for each 10,000 characters, and how many times as long ten times the text takes. */
export interface BombCost {
  piece: string;
  rate: number;
  growth: number;
}

/** Measures every bomb. */
export function costOfBombs(analyze: Analyzer): BombCost[] {
  return bombs.map(([piece, count]) => {
    const small = bomb(piece, count / 10);
    const large = bomb(piece, count);
    const [short = 0, long = 0] = leastInTurn(
      [() => analyze({ text: small }), () => analyze({ text: large })],
      2,
      1,
      processor,
    );
    return { piece, rate: (long / large.length) * 10_000, growth: long / short };
  });
}
