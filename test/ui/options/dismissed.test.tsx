// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { DismissedSection } from '@/src/ui/options/dismissed.tsx';
import { t } from '../messages.ts';
import { press, show, words } from '../render.ts';

const entries = [
  { id: `claim:${'0a'.repeat(16)}`, on: '2026-11-24', data: '2026.11.24' },
  { id: `page:${'0a'.repeat(16)}`, on: '2026-11-25' },
  { id: 'model:tern-2', on: '2026-11-26' },
  { id: 'site:file:', on: '2026-11-27' },
];

it('lists what was dismissed, the newest first, and takes it back, one or all', async () => {
  const onRestore = vi.fn<(id: string) => void>();
  const view = (some: typeof entries) => (
    <DismissedSection t={t} entries={some} nameOf={(id) => (id === 'tern-2' ? 'Tern 2' : id)} onRestore={onRestore} />
  );
  const place = await show(view(entries));
  expect([...place.querySelectorAll('li span')].map(words)).toEqual([
    'All claims on files on this device · 27 November 2026',
    'All claims about Tern 2, on every site · 26 November 2026',
    'All claims on a page · 25 November 2026',
    'A claim on a page · 24 November 2026 · Show again when the data is updated',
  ]);
  await press(place, 'li:nth-of-type(2) .button');
  await press(place, 'fieldset > .button');
  expect(onRestore.mock.calls).toEqual([['model:tern-2'], ['all']]);
  expect(words(await show(view([])))).toBe('');
});
