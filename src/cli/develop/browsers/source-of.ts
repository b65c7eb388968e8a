/**
 * The text of a self-contained function, to be run elsewhere.
 * tsx wraps named inner functions in a helper called `__name`, which the other side does not have.
 */
export function sourceOf(fn: (...args: never[]) => unknown): string {
  return `((__name) => (${fn.toString()}))((named) => named)`;
}
