import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '@/src/ext/settings/sha256.ts';

it('is the standard hash of any text', () => {
  const theirs = (text: string): string => createHash('sha256').update(text).digest('hex');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (text) => {
      expect(sha256(text)).toBe(theirs(text));
    }),
  );
  for (const length of [0, 55, 56, 63, 64, 119, 120]) {
    expect(sha256('x'.repeat(length))).toBe(theirs('x'.repeat(length)));
  }
});
