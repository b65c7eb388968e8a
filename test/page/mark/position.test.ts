import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardPosition } from '@/src/page/mark/position.ts';

const viewport = { width: 800, height: 600 };
const card = { width: 300, height: 200 };
const anchor = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 20 });

describe('the position of a card', () => {
  const tall = { width: 300, height: 450 };
  it.each([
    ['below, in line with the start', anchor(50, 50), card, false, { left: 50, top: 76 }],
    ['in line with the end in text from the right', anchor(400, 50), card, true, { left: 200, top: 76 }],
    ['not over the right edge', anchor(700, 50), card, false, { left: 492, top: 76 }],
    ['above where there is no room below', anchor(50, 500), card, false, { left: 50, top: 294 }],
    ['behind it where there is no room below and above', anchor(50, 300), tall, false, { left: 156, top: 142 }],
    ['before it where there is none behind', anchor(500, 300), tall, false, { left: 194, top: 142 }],
    ['over it where there is none at all', anchor(300, 300), { ...tall, width: 700 }, false, { left: 92, top: 142 }],
  ])('%s', (_, box, size, fromRight, place) => {
    expect(cardPosition(box, size, viewport, fromRight)).toEqual(place);
  });

  it('always starts inside the viewport', () => {
    const length = fc.integer({ min: -2_000, max: 4_000 });
    const size = fc.integer({ min: 0, max: 2_000 });
    fc.assert(
      fc.property(length, length, size, size, fc.boolean(), (x, y, width, height, fromRight) => {
        const { left, top } = cardPosition(anchor(x, y), { width, height }, viewport, fromRight);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(8);
        expect(left + Math.min(width, 784)).toBeLessThanOrEqual(792);
        expect(top + Math.min(height, 584)).toBeLessThanOrEqual(592);
      }),
    );
  });
});
