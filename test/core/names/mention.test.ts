import { expect, it } from 'vitest';
import { unlistedMention } from '@/src/core/names/mention.ts';

it.each([true, false])('a name that the dataset does not hold means no model; sure: %s', (sure) => {
  expect(unlistedMention({ start: 3, end: 9 }, sure)).toEqual({
    ...{ start: 3, end: 9, reach: 9 },
    ...{ family: null, model: null, maker: false, exact: false, sure },
  });
});
