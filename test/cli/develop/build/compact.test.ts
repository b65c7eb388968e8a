import { expect, it } from 'vitest';
import { compact } from '@/src/cli/develop/build/compact';

it('a catalogue keeps the words, with numbers for names', () => {
  const count = { content: '$2', example: '3' };
  expect(
    compact({
      plain: { message: 'Off', description: 'On a button.' },
      named: { message: 'US$$5 for $COUNT$ in $PLACE$', placeholders: { count, place: { content: '$1' } } },
    }),
  ).toEqual({ plain: 'Off', named: 'US$$5 for $2 in $1' });
});
