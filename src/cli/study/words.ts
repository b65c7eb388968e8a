import type { ModelRow, SiteRow } from './figures.ts';
import type { Share } from './interval.ts';

const whole = new Intl.NumberFormat('en-GB');

/** "12,345" */
export const number = (value: number): string => whole.format(value);

/** "42 %": of people's numbers, not of CSV. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A share with one digit more where it is small, so that "0 %" means none. */
export const partOf = (part: number, all: number): string => {
  if (all === 0) return '–';
  const share = (part / all) * 100;
  return share > 0 && share < 10 ? `${share.toPrecision(2)} %` : `${Math.round(share)} %`;
};

/** "12–40 %" */
export const reachOf = (interval: Share | null): string =>
  interval === null ? '–' : `${Math.round(interval.low * 100)}–${percent(interval.high)}`;

export const modelWords = ({ name }: ModelRow): string => name || 'not in the dataset';
export const siteWords = ({ site }: Pick<SiteRow, 'site'>): string => site || 'no address';
