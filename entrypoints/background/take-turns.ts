/** After so long, in milliseconds, work lets other work go first. */
const turn = 8;

/** Resolves in a task of its own, after the tasks that wait by now. */
const nextTask = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      done();
    });
    port1.start();
    port2.postMessage(null);
  });

/**
 * Maps items to results in order, in turns of a few milliseconds: one background answers all tabs, and a long text of
 * one must not hold up the others.
 */
export async function takeTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Result): Promise<Result[]> {
  const results: Result[] = [];
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > turn) {
      await nextTask();
      since = performance.now();
    }
    results.push(work(item));
  }
  return results;
}
