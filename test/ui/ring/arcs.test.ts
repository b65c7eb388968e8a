import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringArcs } from '@/src/ui/ring/arcs.ts';
import { ringOf, ringTitle } from '@/src/ui/ring/ring.tsx';
import { t } from '../messages.ts';
import { evidence } from '../samples.ts';

/** The corner points that a path goes through. */
const points = (d: string): number[][] =>
  [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[AL]|$|Z)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('the ring', () => {
  it.each([12, 14, 22, 76])('shows four states by the style of the arc at %i px', (size) => {
    const styles = ['o', 'p', 'c', 'u'].map((letter) => {
      const [arc] = ringArcs(letter.repeat(4), size);
      return `${arc?.width.toFixed(1)} ${arc?.dash !== undefined} ${arc?.round === true} ${arc?.d.endsWith('Z')}`;
    });
    expect(new Set(styles).size).toBe(4);
  });

  it('keeps the thinnest stroke one pixel wide at 12 px', () => {
    for (const { width } of ringArcs('ccuu', 12)) expect((width * 12) / 24).toBeGreaterThanOrEqual(1);
  });

  it('stays within its square, each arc in its own quarter, whatever the letters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), fc.integer({ min: 8, max: 400 }), (code, size) => {
        const arcs = ringArcs(code, size);
        expect(arcs).toHaveLength(4);
        for (const [quarter, { d, width }] of arcs.entries()) {
          for (const [x = 0, y = 0] of points(d)) {
            expect(Math.hypot(x - 12, y - 12) + width / 2).toBeLessThanOrEqual(12.01);
            const angle = (Math.atan2(y - 12, x - 12) + Math.PI / 2 + 2 * Math.PI) % (2 * Math.PI);
            expect(Math.floor(angle / (Math.PI / 2))).toBe(quarter);
          }
        }
      }),
    );
  });

  it('is made of weights, training data, training code and licence, and says so', () => {
    const ring = ringOf(evidence().model.components);
    expect(ring).toBe('pccp');
    expect(ringTitle(t, ring)).toBe(
      'Weights: with conditions; Training data: not released; Training code: not released; Licence: limits use',
    );
    expect(ringTitle(t, '')).toContain('Weights: unknown');
  });
});
