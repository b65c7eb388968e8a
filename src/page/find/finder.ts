/**
 * Finds the claims of a page and keeps up with its changes: reads, judges and reports, a few blocks at a time.
 * Tested end to end by test/e2e/page-badges.e2e.ts.
 */
import type { PageReport } from '@/src/vocabulary/types.ts';
import { atOnce } from './analysis.ts';
import { createIds, type PageClaim } from './claims.ts';
import { createHiddenBlocks } from './hidden-blocks.ts';
import { createJudging } from './judging.ts';
import type { SessionPorts } from '../ports.ts';
import { createReading } from './reading.ts';
import { createRetries } from './retries.ts';
import { createSlices } from './slices.ts';
import { createTracked, type Tracked } from './tracked.ts';
import type { Changes } from './changes.ts';

/**
 * Milliseconds from one report of news to the next while a page is read: at least, and as a multiple of the last
 * one's cost.
 */
const pace = { least: 250, times: 25 };

export interface Finder {
  /** Takes in what changed; `found` is called when there is news. */
  take(changes: Changes): void;
  /** The page is changing; `take` follows. */
  noteChange(): void;
  claims(): PageClaim[];
  /** A text node was written to. @returns whether words of a claim were in it */
  touch(node: Text): boolean;
  state(): Omit<PageReport, 'claims'>;
}

/** @param found called when claims may have changed */
export function createFinder(
  document: Document,
  pattern: RegExp,
  analyze: SessionPorts['analyze'],
  found: () => void,
  signal: AbortSignal,
): Finder {
  const ids = createIds();
  const tracked = createTracked(({ id }) => ids.free(id));
  const slices = createSlices();
  const reading = createReading(document, pattern, tracked, () => void run(), signal);
  const hidden = createHiddenBlocks<Tracked>(
    document,
    (block) => {
      reading.add(block);
      void run();
    },
    signal,
  );
  const retries = createRetries<Tracked>((blocks) => {
    for (const block of blocks) reading.add(block);
    void run();
  }, signal);
  const answers = { onFailed: retries.add, onAnswered: retries.succeed };
  const ports = { analyze, ids, slices, onHidden: hidden.add, answers };
  const judging = createJudging(document, pattern, ports, signal);

  let running = false;
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      await readAll();
    } finally {
      // One block that cannot be read does not stop what is read after it.
      running = false;
    }
  };
  const readAll = async (): Promise<void> => {
    slices.renew();
    let next = Number.NEGATIVE_INFINITY;
    let hasNews = false;
    const readOn = (): boolean => reading.read(atOnce, slices.due);
    for (let more = readOn(); (more || reading.length > 0) && !signal.aborted; more = readOn()) {
      // The context of the first blocks is read now, which lists the headings of the page.
      // oxlint-disable-next-line no-await-in-loop
      await judging.pause();
      if (more && reading.length < atOnce) continue;
      // One question after the other: the first claims show while later ones are still asked for.
      // oxlint-disable-next-line no-await-in-loop
      await judging.judge(reading.take(atOnce));
      hasNews = true;
      const now = performance.now();
      if (signal.aborted || now < next) continue;
      hasNews = false;
      // oxlint-disable-next-line no-await-in-loop
      await judging.pause();
      if (signal.aborted) return;
      found();
      next = now + Math.max(pace.least, (performance.now() - now) * pace.times);
    }
    if (hasNews && !signal.aborted) found();
  };

  signal.addEventListener('abort', tracked.clear);
  return {
    take: reading.update,
    noteChange: reading.noteChange,
    claims: () => tracked.claims(),
    touch: (node) => tracked.touch(node),
    state: () => ({ ...reading.state(), ...judging.state() }),
  };
}
