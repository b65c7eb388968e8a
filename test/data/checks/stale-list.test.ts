import { expect, it } from 'vitest';
import { check } from '../../../data/checks/stale-list.ts';
import { family, input, release } from './dataset.ts';

it('lets the list only shrink', () => {
  const made = input({ solo: family('Solo', release('solo')) });
  expect(check({ ...made, staleAllowed: new Set(['solo', 'gone']) })).toEqual([
    'data/stale.txt: solo: needs no other look, or does not exist; remove the line',
    'data/stale.txt: gone: needs no other look, or does not exist; remove the line',
  ]);
  expect(check({ ...made, today: '2027-06-01', staleAllowed: new Set(['solo']) })).toEqual([]);
});
