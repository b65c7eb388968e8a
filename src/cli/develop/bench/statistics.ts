/** The middle one; the higher of two. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Mean of the middle half: as deaf to stragglers as the median, finer where a clock counts in steps of 10 ms. */
export function midmean(numbers: readonly number[]): number {
  const cut = Math.floor(numbers.length / 4);
  const middle = numbers.toSorted((a, b) => a - b).slice(cut, numbers.length - cut);
  return middle.reduce((sum, one) => sum + one, 0) / Math.max(1, middle.length);
}
