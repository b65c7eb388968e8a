import { describe, expect, it } from 'vitest';
import { placeAfter } from '@/src/ext/messages/steps.ts';

/** A frame with so many claims, of which the one at `place` was reached at `since`. */
const frame = (number: number, total: number, place: number | null = null, since = 0, near = 1) => ({
  frame: number,
  total,
  place,
  since,
  near,
});
const said = (...[frames, direction]: Parameters<typeof placeAfter>): string | null => {
  const found = placeAfter(frames, direction);
  return found && `${found.frame}:${found.place}`;
};

describe('the next claim of a page with frames', () => {
  it('is the next in its frame, then the first of the next frame, round and round', () => {
    const at = (top: number | null, inner: number | null) => [frame(0, 2, top, 1), frame(7, 1, inner, 2)];
    expect(said(at(1, null), 1)).toBe('0:2');
    expect(said(at(2, null), 1)).toBe('7:1');
    expect(said(at(2, 1), 1)).toBe('0:1');
    expect(said(at(2, 1), -1)).toBe('0:2');
    expect(said(at(1, null), -1)).toBe('7:1');
  });

  it('goes on from the claim that was reached last, whichever frame it is in', () => {
    expect(said([frame(0, 3, 1, 900), frame(7, 3, 2, 800)], 1)).toBe('0:2');
    expect(said([frame(0, 3, 1, 800), frame(7, 3, 2, 900)], 1)).toBe('7:3');
  });

  it('is the first in the window if none was reached', () => {
    expect(said([frame(0, 4, null, 0, 3), frame(7, 1)], 1)).toBe('0:3');
    expect(said([frame(0, 4, null, 0, 3), frame(7, 1)], -1)).toBe('0:2');
    expect(said([frame(7, 2)], -1)).toBe('7:2');
  });

  it('is the same if there is only one, and none if there are none', () => {
    expect(said([frame(7, 1, 1, 5)], 1)).toBe('7:1');
    expect(said([frame(7, 1, 1, 5)], -1)).toBe('7:1');
    expect(said([], 1)).toBeNull();
    expect(said([], -1)).toBeNull();
  });
});
