import type { ClaimPlace, ClaimStep } from '@/src/vocabulary/types.ts';
import { framesOf, idInPage } from './frames.ts';
import { pageOf } from './to-page.ts';

/** The current place in one frame. */
interface FramePlace extends ClaimPlace {
  frame: number;
}

/** A claim of a page with frames. */
interface PagePlace {
  frame: number;
  /** Its place in that frame, from 1. */
  place: number;
}

/** The frame in which a claim was reached last; null if none was. */
function lastOf(frames: readonly FramePlace[]): FramePlace | null {
  const [latest = null] = frames.filter(({ place }) => place !== null).toSorted((a, b) => b.since - a.since);
  return latest;
}

/**
 * The claim after (1) or before (-1) the one that was reached last, round and round over all frames: the claims of
 * the page itself first, then those of each frame. If none was reached, the first in or below the window of the first
 * frame.
 * @returns null if there is none
 */
export function placeAfter(frames: readonly FramePlace[], direction: 1 | -1): PagePlace | null {
  const all = frames.flatMap(({ frame, total }) =>
    Array.from({ length: total }, (_, index): PagePlace => ({ frame, place: index + 1 })),
  );
  const indexOf = (frame: number, place: number): number =>
    all.findIndex((one) => one.frame === frame && one.place === place);
  const last = lastOf(frames);
  const [first] = all;
  if (last?.place != null) return all.at((indexOf(last.frame, last.place) + direction) % all.length) ?? null;
  const near = frames.find(({ frame }) => frame === first?.frame)?.near ?? 1;
  const index = first ? indexOf(first.frame, near) : -1;
  return (direction === 1 ? all[index] : all.at(index - 1)) ?? null;
}

/** The current place in each frame that has claims, the top frame first. */
async function placesOf(tab: number): Promise<FramePlace[]> {
  const ask = async (frame: number): Promise<FramePlace[]> => {
    const place = await pageOf(tab, frame)
      .where()
      .catch(() => null);
    return place && place.total > 0 ? [{ frame, ...place }] : [];
  };
  return (await Promise.all((await framesOf(tab)).map(ask))).flat();
}

async function stepOverFrames(tab: number, direction: 1 | -1): Promise<ClaimStep | null> {
  const frames = await placesOf(tab);
  const to = placeAfter(frames, direction);
  if (!to) return null;
  const last = lastOf(frames);
  // An open card moves along.
  const card = last !== null && last.frame !== to.frame && (await pageOf(tab, last.frame).closeCard());
  const step = await pageOf(tab, to.frame).goTo(to.place, card);
  const before = frames.filter(({ frame }) => frame < to.frame).reduce((sum, { total }) => sum + total, 0);
  const total = frames.reduce((sum, one) => sum + one.total, 0);
  return step && { id: idInPage(to.frame, step.id), place: before + to.place, total };
}

/**
 * Brings the claim after (1) or before (-1) the current one into view.
 * @param frames whether frames are read too
 * @returns null if there is none, or nobody answers
 */
export const stepIn = (tab: number, frames: boolean, direction: 1 | -1): Promise<ClaimStep | null> =>
  (frames ? stepOverFrames(tab, direction) : pageOf(tab).step(direction)).catch(() => null);

/** Opens the card of the current claim, or of the first in view; false if there is none, or nobody answers. */
export async function openCardIn(tab: number, frames: boolean): Promise<boolean> {
  const places = frames ? await placesOf(tab) : [];
  const frame = (lastOf(places) ?? places[0])?.frame ?? 0;
  return pageOf(tab, frame)
    .openCard()
    .catch(() => false);
}
