export type { Outcome } from '../vocabulary/types.ts';

/** Damaged data is an expected outcome, never an exception. */
export const corrupt = { ok: false, problem: 'dataset-corrupt' } as const;

// A key that would reach Object.prototype is never ours: the compile step refuses such ids.
const hostile = /"(?:__proto__|constructor|prototype)"\s*:/;

/** The parsed text of a compiled file, or undefined where it is truncated, no JSON, or carries a hostile key. */
export function parseCompiled(text: string): unknown {
  if (hostile.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A record without a prototype, so that looking up "constructor" or "toString" finds nothing. */
export const bare = <T>(entries: Record<string, T> = {}): Record<string, T> =>
  Object.assign(Object.create(null) as Record<string, T>, entries);
