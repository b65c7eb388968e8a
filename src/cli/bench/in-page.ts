/** Runs inside a page, in its own world: what our looking costs beside the cheapest look there is. */
import { collectBlocks } from '../../page/blocks.ts';
import { findContainers } from '../../page/candidates.ts';
import { watchForTrigger } from '../../page/prefilter.ts';

/** Milliseconds of each way to look at the page, one entry per round, taken turn by turn. */
export type Looks = Record<'floor' | 'prefilter' | 'search' | 'blocks', number[]>;

interface Asked {
  lookAt?: (pattern: { source: string; flags: string }, rounds: number) => Looks;
}

(globalThis as Asked).lookAt = ({ source, flags }, rounds) => {
  const pattern = new RegExp(source, flags);
  const ways: Record<keyof Looks, () => unknown> = {
    floor: () => pattern.test(document.body.textContent),
    prefilter() {
      const controller = new AbortController();
      watchForTrigger(document, pattern, () => undefined, controller.signal);
      controller.abort();
    },
    search: () => findContainers(document.body, pattern),
    blocks: () => collectBlocks(document.body, pattern),
  };
  const looks: Looks = { floor: [], prefilter: [], search: [], blocks: [] };
  for (let round = -3; round < rounds; round += 1) {
    for (const way of Object.keys(ways) as (keyof Looks)[]) {
      const start = performance.now();
      ways[way]();
      if (round >= 0) looks[way].push(performance.now() - start);
    }
  }
  return looks;
};
