// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Chart } from '@/src/ui/dataset/chart/chart.tsx';
import { Bars } from '@/src/ui/dataset/chart/chart-bars.tsx';
import { periods } from '@/src/ui/dataset/chart/tally.ts';
import { t } from '../../messages.ts';
import { show, words } from '../../render.ts';

const row = { name: 'M', makers: [], class: 'closed', states: 'ocuuuuu', licence: null } as const;
const models = [2019, 2024, undefined].flatMap((year) =>
  Array.from({ length: 12 }, (_, count) => ({
    ...row,
    id: `${year}-${count}`,
    makers: [],
    ...(year !== undefined && { released: String(year) }),
  })),
);

it('says plainly for how few of the models the years speak', async () => {
  const place = await show(<Chart t={t} models={models} />);
  expect(words(place)).toContain('Share of the 36 listed models');
  expect(words(place)).toContain('24 of them have a dated source');
});

it('puts the words of each period below its bar, where they wrap, and says the shares to those who do not see them', async () => {
  const place = await show(<Bars t={t} component="weights" found={periods(models)} />);
  expect([...place.querySelectorAll('.periods span')].map(words)).toEqual(['2019', '2024', 'no date']);
  expect(place.querySelector('svg text')).toBeNull();
  expect(words(place.querySelector('desc'))).toBe('2019: 100% open; 2024: 100% open; no date: 100% open');
});
