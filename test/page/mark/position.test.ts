import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, cardPosition, type Box } from '@/src/page/mark/position.ts';

const viewport = { width: 800, height: 600 };
const card = { width: 300, height: 200 };
const box = (left: number, top: number, width = 100, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const place = (anchor: Box, fromRight = false, words = anchor) => ({ anchor, words, fromRight });

describe('the position of a card', () => {
  const tall = { width: 300, height: 450 };
  it.each([
    ['below, in line with the start', place(box(50, 50)), card, { side: 'below', left: 50, top: 76 }],
    ['in line with the end in text from the right', place(box(400, 50), true), card, { left: 200, top: 76 }],
    ['not over the right edge', place(box(700, 50)), card, { left: 492, top: 76 }],
    ['above where there is no room below', place(box(50, 500)), card, { side: 'above', left: 50, top: 294 }],
    ['behind it where there is no room below and above', place(box(50, 300)), tall, { left: 156, top: 142 }],
    ['before it where there is none behind', place(box(500, 300)), tall, { left: 194, top: 142 }],
    [
      'where there is more height, and no higher than that',
      place(box(300, 250)),
      { ...tall, width: 700 },
      { side: 'below', left: 92, top: 276, room: 316 },
    ],
    [
      'above by that rule',
      place(box(300, 400)),
      { ...tall, width: 700 },
      { side: 'above', left: 92, top: 8, room: 386 },
    ],
    ['below all the words, not only the badge', place(box(50, 50), false, box(10, 30, 500, 90)), card, { top: 126 }],
    ['at the edge behind which the words were scrolled', place(box(50, -400)), card, { side: 'below', top: 8 }],
  ])('%s', (_, at, size, expected) => {
    expect(cardPosition(at, size, viewport)).toMatchObject(expected);
  });

  it('keeps its side while it grows, unless hardly anything of it would be seen', () => {
    const at = place(box(50, 280));
    expect(cardPosition(at, tall, viewport, 'above')).toMatchObject({ side: 'above', top: 8, room: 266 });
    expect(cardPosition(place(box(50, 100)), tall, viewport, 'above')).toMatchObject({ side: 'below' });
  });

  const length = fc.integer({ min: -2_000, max: 4_000 });
  const size = fc.integer({ min: 0, max: 2_000 });

  it('always lies inside the viewport', () => {
    fc.assert(
      fc.property(length, length, size, size, fc.boolean(), (x, y, width, height, fromRight) => {
        const { left, top, room } = cardPosition(place(box(x, y), fromRight), { width, height }, viewport);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(8);
        expect(left + Math.min(width, 784)).toBeLessThanOrEqual(792);
        expect(top + Math.min(height, room)).toBeLessThanOrEqual(592);
      }),
    );
  });

  it('never covers words that take less than half of the height', () => {
    const inView = fc.record({ x: fc.integer({ min: 0, max: 700 }), y: fc.integer({ min: 0, max: 300 }) });
    fc.assert(
      fc.property(inView, fc.integer({ min: 1, max: 280 }), size, size, ({ x, y }, high, width, height) => {
        const words = box(x, y, 100, high);
        const at = cardPosition(place(words), { width, height }, viewport);
        const [right, bottom] = [at.left + width, at.top + Math.min(height, at.room)];
        const isApart = at.top >= words.bottom || bottom <= words.top || at.left >= words.right || right <= words.left;
        expect(isApart).toBe(true);
      }),
    );
  });

  it('measures around several boxes, and around none', () => {
    expect(boxAround([box(10, 10), box(50, 0, 10, 10)])).toEqual({ left: 10, top: 0, right: 110, bottom: 30 });
    expect(boxAround([])).toBeNull();
  });
});
