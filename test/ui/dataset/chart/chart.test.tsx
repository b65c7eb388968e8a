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

it('leaves undated models out, and counts them beside', async () => {
  const place = await show(<Chart t={t} models={models} />);
  expect(words(place)).toContain('Models with a known release date, by year: 24.');
  expect(words(place)).toContain('Models without one are left out (12)');
  expect(words(place)).not.toContain('no date');
});

it('shows shares of what is known, and how much that is, also to those who do not see the bars', async () => {
  const known = models.map((one, at) => ({ ...one, states: at % 2 ? 'o'.repeat(7) : 'u'.repeat(7) }));
  const place = await show(<Bars t={t} subject="weights" found={periods(known)} />);
  expect([...place.querySelectorAll('.periods span')].map(words)).toEqual(['201950%', '202450%']);
  expect(words(place.querySelector('figcaption'))).toBe('Weights known for 50%');
  expect(place.querySelector('svg text')).toBeNull();
  expect(words(place.querySelector('desc'))).toBe('2019: open 100%; 2024: open 100%');
});
