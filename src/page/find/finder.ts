/** From what changed on the page to the claims that stand there: collects, asks, looks a second time. */
import type { Assessment, PageContext, PageReport, Problem } from '@/src/vocabulary/types.ts';
import { atOnce, createAnalysis } from './analysis.ts';
import { createBlockReader, type BlockReader, type PageBlock } from './blocks.ts';
import { boxOf } from '../dom/rendered-box.ts';
import { createReadable } from './search.ts';
import { createIds, keyOf, pageClaim, type PageClaim } from './claims.ts';
import { createComing } from './deferred-reading.ts';
import { confirmBlock, createSight } from './confirm.ts';
import { bodyOf, elementOf, encloses, type Container } from '../dom/dom.ts';
import { headsOf } from '../text/list-below.ts';
import { createParking } from './hidden-blocks.ts';
import type { SessionPorts } from '../ports.ts';
import { createSearching } from './searches.ts';
import { createSlices } from './slices.ts';
import { createTracked, type Tracked } from './tracked.ts';
import type { Changes } from './watch.ts';

/** Milliseconds from one piece of news to the next while a page is read, and so many times what the last one took. */
const pace = { least: 250, times: 25 };
/** After so many blocks, others are read when people come near them. */
export const plenty = 200;
/** A page with more blocks than this that speak of openness is read up to here, and says so. */
const mostBlocks = 2_000;

export interface Finder {
  /** Takes in what changed; `found` follows when there is news. */
  take(changes: Changes): void;
  /** The page is changing, ahead of what `take` will tell. */
  stir(): void;
  claims(): PageClaim[];
  /** A text node was written to. @returns whether words of a claim were in it */
  touch(node: Text): boolean;
  state(): Omit<PageReport, 'claims'>;
}

export function createFinder(
  document: Document,
  pattern: RegExp,
  analyze: SessionPorts['analyze'],
  found: () => void,
  signal: AbortSignal,
): Finder {
  const ask = createAnalysis(analyze);
  const ids = createIds();
  const tracked = createTracked(({ id }) => ids.free(id));
  const slices = createSlices();
  /** What is found: containers whose lines are to be read, then blocks to be judged; a few at a time. */
  const waiting = new Set<Container>();
  const queue: Tracked[] = [];
  let read: BlockReader | undefined;
  let isSeen: ReturnType<typeof createSight> | undefined;
  let running = false;
  let stoppedAt: number | undefined;
  let problem: Problem | undefined;

  const parked = createParking<Tracked>(
    document,
    (block) => {
      queue.push(block);
      void run();
    },
    signal,
  );

  const coming = createComing((containers) => {
    for (const container of containers) waiting.add(container);
    void run();
  }, signal);

  const context = (): PageContext => {
    const { title } = document;
    const { lang } = document.documentElement;
    return { ...(title && { title }), ...(lang && { lang }) };
  };
  const claimsIn = (block: PageBlock, assessments: readonly Assessment[]): PageClaim[] =>
    assessments.map((assessment) => pageClaim(ids.take(keyOf(block, assessment)), assessment, block));
  const settle = async (one: Tracked, assessments: Assessment[]): Promise<void> => {
    if (one.gone || one.stale || assessments.length === 0) return;
    const real = confirmBlock(one.source, pattern);
    const sees = (isSeen ??= createSight());
    const seen = real.filter(({ container }) => sees(container));
    const unseen = real.find((block) => !seen.includes(block));
    if (unseen) parked.wait(one, boxOf(elementOf(unseen.container)));
    if (seen.length === 1 && seen[0] === one.source) one.claims = claimsIn(one.source, assessments);
    else if (seen.length > 0) {
      const outcome = await ask(
        seen.map(({ block }) => block),
        context(),
      );
      if (!outcome.ok || one.gone || one.stale) return;
      for (const { id } of one.claims) ids.free(id);
      // Two blocks that styles join would both claim what the joined text says: it belongs to the one with the phrase.
      const own = new Set(one.source.map.nodes);
      const phraseIsOwn = ({ map }: PageBlock, { start }: Assessment): boolean => own.has(map.locate(start).node);
      one.claims = seen.flatMap((block, index) =>
        claimsIn(
          block,
          (outcome.value[index] ?? []).filter((assessment) => phraseIsOwn(block, assessment)),
        ),
      );
    }
  };
  /** Leaves a container until people come near it, once there is plenty. @returns whether it is left */
  const leave = (container: Container): boolean =>
    tracked.size >= plenty && !tracked.follows(container) && coming.wait(container);
  const searching = createSearching(
    document,
    pattern,
    (container) => tracked.size < mostBlocks && leave(container),
    () => void run(),
    signal,
  );
  const readLines = (container: Container): void => {
    waiting.delete(container);
    if (!container.isConnected) return;
    if (tracked.size >= mostBlocks) {
      stoppedAt = mostBlocks;
      waiting.clear();
      searching.clear();
      return;
    }
    if (leave(container)) return;
    read ??= createReader(pattern);
    queue.push(...tracked.renew(container, read(container)));
  };
  /** Searches and reads for a slice, or until there is enough to ask. @returns whether there is more */
  const readOn = (): boolean => {
    while (queue.length < atOnce && !slices.due()) {
      const [container] = waiting;
      if (container) readLines(container);
      else if (searching.isBusy()) {
        const found = searching.on(slices.due);
        if (found) waiting.add(found);
      } else return false;
    }
    return true;
  };
  const breathe = async (): Promise<void> => {
    await slices.breathe();
    isSeen = undefined;
  };
  const judge = async (part: Tracked[]): Promise<void> => {
    const outcome = await ask(
      part.map(({ source }) => source.block),
      context(),
    );
    slices.renew();
    isSeen = undefined;
    // What could not be judged is not asked for again: the page stays read in part.
    if (problem !== 'analysis-failed') problem = outcome.ok ? undefined : outcome.problem;
    if (!outcome.ok) return;
    for (const [index, one] of part.entries()) {
      if (signal.aborted) return;
      // oxlint-disable-next-line no-await-in-loop
      if (slices.due()) await breathe();
      // oxlint-disable-next-line no-await-in-loop
      await settle(one, outcome.value[index] ?? []);
      if (outcome.value[index] === null) problem = 'analysis-failed';
    }
  };
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    slices.renew();
    let next = Number.NEGATIVE_INFINITY;
    let untold = false;
    for (let more = readOn(); (more || queue.length > 0) && !signal.aborted; more = readOn()) {
      if (more && queue.length < atOnce) {
        // oxlint-disable-next-line no-await-in-loop
        await breathe();
        continue;
      }
      // To look around the first blocks takes stock of the headings of the page.
      // oxlint-disable-next-line no-await-in-loop
      if (slices.due()) await breathe();
      const part = queue.splice(0, atOnce).filter(({ gone, stale }) => !gone && !stale);
      // One question after the other: the first claims show while later ones are still asked for.
      // oxlint-disable-next-line no-await-in-loop
      await judge(part);
      untold = true;
      const now = performance.now();
      if (signal.aborted || now < next) continue;
      untold = false;
      // oxlint-disable-next-line no-await-in-loop
      if (slices.due()) await breathe();
      if (signal.aborted) return;
      found();
      next = now + Math.max(pace.least, (performance.now() - now) * pace.times);
    }
    running = false;
    if (untold && !signal.aborted) found();
  };

  signal.addEventListener('abort', () => {
    tracked.clear();
  });
  return {
    take({ added, lines, turned, trees, all }) {
      for (const container of tracked.sweep()) waiting.add(container);
      coming.sweep();
      if (document.designMode === 'on') {
        tracked.clear();
        searching.clear();
        waiting.clear();
        return;
      }
      searching.sweep();
      const body = all ? bodyOf(document) : null;
      if (all) searching.clear();
      const roots: Container[] = body ? [body] : [...added, ...turned];
      for (const root of [...roots, ...trees].filter((one) => one.isConnected)) searching.add(root);
      for (const container of all ? tracked.containers() : lines) waiting.add(container);
      // A list that grows belongs to the heading above it.
      for (const one of [...added, ...lines].flatMap((container) => headsOf(elementOf(container))))
        if (tracked.follows(one)) waiting.add(one);
      for (const container of turned.size > 0 ? tracked.containers() : []) {
        if ([...turned].some((element) => encloses(element, container))) waiting.add(container);
      }
      read = undefined;
      void run();
    },
    stir() {
      read = undefined;
      searching.stir();
    },
    claims: () => tracked.claims(),
    touch: (node) => tracked.touch(node),
    state() {
      return {
        ...(stoppedAt !== undefined && { stoppedAt }),
        ...(stoppedAt === undefined && (coming.size > 0 || searching.isHeld()) && { goesOn: true as const }),
        ...(problem && { problem }),
      };
    },
  };
}

/** Reads what may be read. It remembers what it saw of the page, so it serves for one batch. */
function createReader(pattern: RegExp): BlockReader {
  const readable = createReadable();
  const read = createBlockReader(pattern);
  return (container) => (readable(container) ? read(container) : []);
}
