import { expect, it } from 'vitest';
import { check } from '../../../data/checks/stale.ts';
import type { CheckInput } from '../../../data/checks/check.ts';
import { family, input, release } from './dataset.ts';

const made = (seen: string, released: string): CheckInput =>
  input({
    solo: family(
      'Solo',
      release(
        'solo',
        `released: '${released}'`,
        `sources: [{ url: 'https://example.org', seen: '${seen}', kind: primary, supports: [weights.licence, released] }]`,
      ),
    ),
  });

it('warns of a young model that was not looked at for 180 days', () => {
  expect(check(made('2025-12-01', '2025-11'))).toEqual([
    'data/models/solo.yml: versions.solo.sources: none was seen in the last 180 days; look again and update seen',
  ]);
});

it('is silent for what was seen lately, for old models, and for what the list excuses', () => {
  expect(check(made('2026-06-01', '2025-11'))).toEqual([]);
  expect(check(made('2023-12-01', '2023-11'))).toEqual([]);
  expect(check({ ...made('2025-12-01', '2025-11'), staleAllowed: new Set(['solo']) })).toEqual([]);
});
