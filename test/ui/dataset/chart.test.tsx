// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Bars } from '@/src/ui/dataset/chart-bars.tsx';
import { periods } from '@/src/ui/dataset/tally.ts';
import type { Translate } from '@/src/ui/text.ts';
import { t } from '../messages.ts';
import { show } from '../render.ts';

const row = { name: 'M', makers: [], class: 'closed', states: 'ocuuuuu', licence: null } as const;
const models = [2019, 2024, undefined].flatMap((year) =>
  Array.from({ length: 12 }, (_, count) => ({
    ...row,
    id: `${year}-${count}`,
    makers: [],
    ...(year !== undefined && { released: String(year) }),
  })),
);
const drawn = async (speak: Translate) => {
  const place = await show(<Bars t={speak} component="weights" found={periods(models)} />);
  const lines = [...place.querySelectorAll('text')].map((text) => [text.textContent, Number(text.getAttribute('y'))]);
  return { lines, height: Number(place.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[3]) };
};

it('puts each word below a bar on a line of its own, within the picture', async () => {
  const { lines, height } = await drawn(t);
  expect(lines.map(([line]) => line)).toEqual(['2019', '2024', 'no', 'date']);
  expect(lines[3]?.[1]).toBeGreaterThan(Number(lines[2]?.[1]));
  expect(height).toBeGreaterThan(Number(lines[3]?.[1]));
});

it('keeps no room for a second line where none is needed', async () => {
  const short = await drawn((key, ...subs) => (key === 'chart_undated' ? '无日期' : t(key, ...subs)));
  expect(short.height).toBeLessThan((await drawn(t)).height);
});
