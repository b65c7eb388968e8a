/** Runs inside a page, in its own world: what our looking costs beside the cheapest look there is. */
import { collectBlocks, createBlockReader } from '../../../page/find/blocks.ts';
import { createDeferredReading } from '../../../page/find/deferred-reading.ts';
import { plenty } from '../../../page/find/reading.ts';
import { watchForTrigger } from '../../../page/prefilter.ts';
import { createSearches } from '../../../page/find/searches.ts';

/** Milliseconds of each way to look at the page, one entry per round, taken turn by turn. */
export type Looks = Record<'floor' | 'prefilter' | 'blocks' | 'all', number[]>;

interface Asked {
  lookAt?: (pattern: { source: string; flags: string }, rounds: number) => Looks;
}

/** The blocks that a page is read for before people move in it. */
function blocksAtOnce(pattern: RegExp): number {
  const ending = new AbortController();
  const deferred = createDeferredReading(() => undefined, ending.signal);
  const read = createBlockReader(pattern);
  let blocks = 0;
  const searches = createSearches(pattern, (container) => blocks >= plenty && deferred.defer(container));
  searches.add(document.body);
  while (searches.isBusy()) {
    const container = searches.next(() => false);
    if (container) blocks += read(container).length;
  }
  ending.abort();
  return blocks;
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
    blocks: () => blocksAtOnce(pattern),
    all: () => collectBlocks(document.body, pattern),
  };
  const looks: Looks = { floor: [], prefilter: [], blocks: [], all: [] };
  for (let round = -3; round < rounds; round += 1) {
    for (const way of Object.keys(ways) as (keyof Looks)[]) {
      const start = performance.now();
      ways[way]();
      if (round >= 0) looks[way].push(performance.now() - start);
    }
  }
  return looks;
};
