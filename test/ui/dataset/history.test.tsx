// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { History } from '@/src/ui/dataset/history.tsx';
import { t } from '../messages.ts';
import { press, show, words } from '../render.ts';

const change = (id: string, version: string) => ({ id, version, to: 'closed' }) as const;

it('lists changes by day, of a day with many the first ones and the rest on demand', async () => {
  const many = Array.from({ length: 45 }, (_, at) => change(`tern-${at}`, '2026.11.27'));
  const changes = [...many, change('gull', '2026.11.2')];
  const place = await show(<History t={t} changes={changes} none="none" names={{ gull: 'Gull' }} />);
  expect([...place.querySelectorAll('h3')].map(words)).toEqual(['27 November 2026', '2 November 2026']);
  expect(place.querySelectorAll('li')).toHaveLength(21);
  expect(words([...place.querySelectorAll('li')].at(-1))).toBe('Gull listed as “closed”');
  await press(place, 'button');
  expect(place.querySelectorAll('li')).toHaveLength(46);
  expect(place.querySelector('button')).toBeNull();
});
