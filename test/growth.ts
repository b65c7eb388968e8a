const most = 30;

/** Milliseconds of processor time: other work on the machine must not decide. */
function cost(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * How much longer one large piece of work takes than `times` small ones; 1 is linear. Other work never makes a run
 * cheaper, so the least of each side is nearest to its cost. After `rounds`, more follow until the growth is below
 * `limit`.
 */
export function growth(small: () => void, large: () => void, times: number, limit: number, rounds = 3): number {
  const best = { small: Infinity, large: Infinity };
  for (let round = 0; round < most; round++) {
    best.small = Math.min(
      best.small,
      cost(() => {
        for (let time = 0; time < times; time++) small();
      }),
    );
    best.large = Math.min(best.large, cost(large));
    if (round >= rounds - 1 && best.large < limit * best.small) break;
  }
  return best.large / best.small;
}
