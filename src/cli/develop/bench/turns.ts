/** Milliseconds of some clock; differences alone mean anything. */
export type Clock = () => number;

export const wall: Clock = () => performance.now();

/** Time that this process has computed: what else the machine does counts less. */
export const processor: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/**
 * Least time of each run in ms, taken turn by turn, after some turns that are not counted: whatever else the machine
 * does only adds to a time, and to all alike.
 */
export function leastInTurn(runs: readonly (() => unknown)[], turns: number, warming: number, clock: Clock): number[] {
  const least = runs.map(() => Infinity);
  for (let turn = 0; turn < warming + turns; turn++) {
    for (const [at, run] of runs.entries()) {
      const start = clock();
      run();
      const time = clock() - start;
      if (turn >= warming) least[at] = Math.min(least[at] ?? Infinity, time);
    }
  }
  return least;
}
