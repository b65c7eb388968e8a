import { expect, it } from 'vitest';
import { takeTurns } from '../../entrypoints/background/take-turns.ts';

/** Keeps the processor busy, in milliseconds. */
function work(time: number): void {
  const end = performance.now() + time;
  while (performance.now() < end);
}

it('keeps the order, and lets short work go before the rest of a long one', async () => {
  const ended: string[] = [];
  const long = takeTurns([...'abcdefghij'], (item) => {
    work(10);
    return item;
  }).then((results) => ended.push(results.join('')));
  const short = takeTurns(['short'], (item) => item).then((results) => ended.push(...results));
  await Promise.all([long, short]);
  expect(ended).toEqual(['short', 'abcdefghij']);
});

it('serves two long ones side by side', async () => {
  const order: string[] = [];
  const one = (name: string) =>
    takeTurns([1, 2, 3], () => {
      work(10);
      order.push(name);
    });
  await Promise.all([one('a'), one('b')]);
  expect(order.join('')).not.toBe('aaabbb');
});
