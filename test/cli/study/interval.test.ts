import { describe, expect, it } from 'vitest';
import { bootstrap, wilson, type Cluster } from '../../../src/cli/study/interval.ts';

describe("Wilson's interval", () => {
  // The first two by hand from the formula, the third as in L. D. Brown, T. T. Cai and A. DasGupta (2001), for n = 10.
  it.each([
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [10, 10, 0.7225, 1],
    [81, 263, 0.2553, 0.3662],
  ])('of %i in %i', (hits, cases, low, high) => {
    const interval = wilson(hits, cases);
    expect(interval?.share).toBe(hits / cases);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('says nothing where there is no case', () => {
    expect(wilson(0, 0)).toBeNull();
  });
});

describe('the bootstrap over sites', () => {
  const mixed: Cluster[] = Array.from({ length: 40 }, (_, at) => [at % 2, 1]);
  // As many claims, but ten of each site, which all say the same.
  const clustered: Cluster[] = Array.from({ length: 4 }, (_, at) => [(at % 2) * 10, 10]);
  const widthOf = (clusters: Cluster[], seed = 1): number => {
    const { low, high } = bootstrap(clusters, seed) ?? { low: 0, high: 0 };
    return high - low;
  };

  it('gives the same for the same seed, and nearly the same for another', () => {
    expect(bootstrap(mixed, 7)).toEqual(bootstrap(mixed, 7));
    expect(Math.abs(widthOf(mixed, 7) - widthOf(mixed, 8))).toBeLessThan(0.06);
  });

  it("is near Wilson's where each site has one claim, and wide where few sites repeat themselves", () => {
    const { low = 0, high = 0 } = wilson(20, 40) ?? {};
    expect(Math.abs(widthOf(mixed) - (high - low))).toBeLessThan(0.05);
    expect(widthOf(clustered)).toBeGreaterThan(0.9);
  });

  it('says nothing of one site', () => {
    expect(
      bootstrap(
        [
          [3, 5],
          [0, 0],
        ],
        1,
      ),
    ).toBeNull();
  });
});
