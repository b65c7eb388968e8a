import { createHash } from 'node:crypto';

/**
 * The secret half of the key that tests sign data updates with. Everybody knows it: only builds of
 * `with-test-key.ts` trust its public half, and test/e2e/ui-update.e2e.ts checks that no other build does.
 */
export const testSecret = createHash('sha256').update('the key of tests').digest('hex');

/** Where these builds are. */
export const testBuilds = '.output/with-test-key';
