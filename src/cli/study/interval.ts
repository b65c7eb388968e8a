import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A share with the interval that it lies in with 95 % confidence. */
export interface Share {
  share: number;
  low: number;
  high: number;
}

/** The quantile of the normal distribution for 95 %. */
const z = 1.959963984540054;

/**
 * Wilson's score interval of a share: right for few cases, and for shares near 0 and 1.
 * E. B. Wilson, Probable Inference, Journal of the American Statistical Association 22 (1927), 209–212.
 * @returns null where there is no case
 */
export function wilson(hits: number, cases: number): Share | null {
  if (cases === 0) return null;
  const share = hits / cases;
  const scale = 1 + z ** 2 / cases;
  const middle = (share + z ** 2 / (2 * cases)) / scale;
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / cases + z ** 2 / (4 * cases ** 2));
  return { share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/** Hits and cases of one site. */
export type Cluster = readonly [hits: number, cases: number];

/** Random choices of the bootstrap, all resamples together. */
const mostDraws = 50_000_000;

/**
 * The percentile interval of a share by a bootstrap over sites: claims of one site depend on each other, so sites are
 * drawn, and not claims. B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993), chapters 8 and 13.
 * @returns null where there are fewer than two sites with a case
 */
export function bootstrap(clusters: readonly Cluster[], seed: number): Share | null {
  const used = clusters.filter(([, cases]) => cases > 0);
  if (used.length < 2) return null;
  const random = xoroshiro128plus(seed);
  const resamples = Math.min(2000, Math.max(200, Math.floor(mostDraws / used.length)));
  const shares = Array.from({ length: resamples }, () => {
    let [hits, cases] = [0, 0];
    for (let at = 0; at < used.length; at++) {
      const drawn = used[uniformInt(random, 0, used.length - 1)] ?? [0, 0];
      hits += drawn[0];
      cases += drawn[1];
    }
    return hits / cases;
  }).toSorted((a, b) => a - b);
  const at = (part: number): number => shares[Math.round(part * (resamples - 1))] ?? 0;
  const sum = (column: 0 | 1): number => used.reduce((total, cluster) => total + cluster[column], 0);
  return { share: sum(0) / sum(1), low: at(0.025), high: at(0.975) };
}
