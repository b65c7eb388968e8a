import { notCanonical } from '../compile/form/canonical.ts';
import { problem } from '../compile/problem.ts';
import type { CheckInput } from './check.ts';

export const severity = 'error';

/** Keys in their order and prettier's form, so that a diff shows facts only. */
export async function check({ texts }: Pick<CheckInput, 'texts'>): Promise<string[]> {
  const files = await notCanonical(texts);
  return files.map((file) => problem(file, '(whole file)', 'is not in canonical form', 'run npm run data -- --format'));
}
