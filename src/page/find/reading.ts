/**
 * Decides what of the page is read next, and reads it into a queue of blocks.
 * Tested end to end by test/e2e/page-coming.e2e.ts and test/e2e/page-badges.e2e.ts.
 */
import type { PageReport } from '@/src/vocabulary/types.ts';
import { createBlockReader, type BlockReader } from './blocks.ts';
import { createDeferredReading } from './deferred-reading.ts';
import { bodyOf, elementOf, encloses, type Container } from '../dom/dom.ts';
import { headsOf } from '../text/list-below.ts';
import { createReadable } from './search.ts';
import { createSearches } from './searches.ts';
import type { Tracked, TrackedBlocks } from './tracked.ts';
import type { Changes } from './changes.ts';

/** After so many blocks, others are read when they come near the viewport. */
export const plenty = 200;
/** A page with more blocks that hold an openness term is read up to here, and the report says so. */
const mostBlocks = 2_000;

export interface Reading {
  /** Puts a block into the queue once more. */
  add(block: Tracked): void;
  /** Takes what is to be judged next off the queue. */
  take(count: number): Tracked[];
  readonly length: number;
  /**
   * Searches and reads until `due`, or until so many blocks are in the queue.
   * @returns whether there is more to read
   */
  read(enough: number, due: () => boolean): boolean;
  /** Takes in what changed on the page. */
  update(changes: Changes): void;
  /** The page is changing; `update` follows. */
  noteChange(): void;
  state(): Pick<PageReport, 'stoppedAt' | 'goesOn'>;
}

/** @param resume called when there is something to read again */
export function createReading(
  document: Document,
  pattern: RegExp,
  tracked: TrackedBlocks,
  resume: () => void,
  signal: AbortSignal,
): Reading {
  const queue: Tracked[] = [];
  /** Containers whose lines are to be read, before any search goes on. */
  const waiting = new Set<Container>();
  /** Serves until the page changes. */
  let reader: BlockReader | undefined;
  let stoppedAt: number | undefined;

  const deferred = createDeferredReading((containers) => {
    for (const container of containers) waiting.add(container);
    resume();
  }, signal);
  const defer = (container: Container): boolean =>
    tracked.size >= plenty && !tracked.follows(container) && deferred.defer(container);
  const searches = createSearches(pattern, (container) => tracked.size < mostBlocks && defer(container));

  const stop = (): void => {
    waiting.clear();
    searches.clear();
  };
  const readLines = (container: Container): void => {
    waiting.delete(container);
    if (!container.isConnected) return;
    if (tracked.size >= mostBlocks) {
      stoppedAt = mostBlocks;
      stop();
      return;
    }
    if (defer(container)) return;
    reader ??= createReader(pattern);
    queue.push(...tracked.renew(container, reader(container)));
  };
  return {
    add: (block) => void queue.push(block),
    take: (count) => queue.splice(0, count).filter(({ gone, stale }) => !gone && !stale),
    get length() {
      return queue.length;
    },
    read(enough, due) {
      while (queue.length < enough && !due()) {
        const [container] = waiting;
        if (container) readLines(container);
        else if (searches.isBusy()) {
          const found = searches.next(due);
          if (found) waiting.add(found);
        } else return false;
      }
      return true;
    },
    update(changes) {
      for (const container of tracked.sweep()) waiting.add(container);
      deferred.sweep();
      if (document.designMode === 'on') {
        tracked.clear();
        stop();
        return;
      }
      if (changes.all) searches.clear();
      for (const root of rootsToSearch(document, changes)) searches.add(root);
      for (const container of containersToRead(changes, tracked)) waiting.add(container);
      reader = undefined;
      resume();
    },
    noteChange() {
      reader = undefined;
      searches.noteChange();
    },
    state: () => ({
      ...(stoppedAt !== undefined && { stoppedAt }),
      ...(stoppedAt === undefined && deferred.size > 0 && { goesOn: true as const }),
    }),
  };
}

/** Reads what may be read. It remembers what it saw of the page, so it serves for one batch. */
function createReader(pattern: RegExp): BlockReader {
  const isReadable = createReadable();
  const read = createBlockReader(pattern);
  return (container) => (isReadable(container) ? read(container) : []);
}

/** What may hold terms that were not there before. */
function rootsToSearch(document: Document, { added, turned, trees, all }: Changes): Container[] {
  const body = all ? bodyOf(document) : null;
  const roots: Container[] = body ? [body] : [...added, ...turned];
  return [...roots, ...trees].filter((one) => one.isConnected);
}

/** Containers whose own lines are to be read again. */
function containersToRead({ added, lines, turned, all }: Changes, tracked: TrackedBlocks): Set<Container> {
  const containers = new Set<Container>(all ? tracked.containers() : lines);
  // A list that grows belongs to the heading above it.
  for (const head of [...added, ...lines].flatMap((container) => headsOf(elementOf(container))))
    if (tracked.follows(head)) containers.add(head);
  for (const container of turned.size > 0 ? tracked.containers() : [])
    if ([...turned].some((element) => encloses(element, container))) containers.add(container);
  return containers;
}
