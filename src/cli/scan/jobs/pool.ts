import { Worker } from 'node:worker_threads';
import { isPackaged } from '../../packaged.ts';
import type { ScanRequest } from '../arguments.ts';
import { noTotals } from '../totals.ts';
import type { Batch, Task, WorkerData } from './batch.ts';

/** Characters of later files that are kept while an earlier one is read; then no new file is begun. */
const mostKept = 64 * 1024 * 1024;

function startWorker(scan: ScanRequest): Worker {
  const options = { workerData: { scan } satisfies WorkerData, execArgv: [] };
  if (isPackaged) return new Worker(new URL(import.meta.url), options);
  // A worker does not inherit the loader of TypeScript.
  const [loader, script] = [import.meta.resolve('tsx/esm/api'), new URL('./worker.ts', import.meta.url)];
  const load = `import('${loader}').then(({ register }) => { register(); return import('${script}'); });`;
  return new Worker(load, { ...options, eval: true });
}

/** Sends a worker its next file, or how much of what it sent was used. Nothing is transferred. */
const post = (worker: Worker, message: Task | number): void => worker.postMessage(message, []);

/** Files that are read by several threads. */
export interface Pool {
  /** What comes next, in the order of the files, whoever was faster. */
  next(): Promise<Batch>;
  /** Stops all that still runs. Returns the tasks that were begun and not finished. */
  stop(): Promise<Task[]>;
}

/**
 * Shares files among threads. Each reads one at a time, and begins another in order.
 * @param onDone is called as soon as a file is read to its end, also before its turn
 */
export function createPool(request: ScanRequest, tasks: readonly Task[], onDone: (task: Task) => void): Pool {
  const queues = tasks.map((): { batch: Batch; worker: Worker }[] => []);
  const busy = new Map<Worker, Task>();
  const idle: Worker[] = [];
  let [begun, head, kept, isStopped] = [0, 0, 0, false];
  let wake = (): void => undefined;

  const begin = (): void => {
    while (idle.length > 0 && begun < tasks.length && kept < mostKept) {
      const [worker, task] = [idle.pop() as Worker, tasks[begun++] as Task];
      busy.set(worker, task);
      post(worker, task);
    }
  };
  const receive = (worker: Worker, batch: Batch): void => {
    const task = busy.get(worker);
    if (isStopped || !task) return;
    queues[batch.at]?.push({ batch, worker });
    kept += batch.size;
    if (batch.isEnd) {
      try {
        if (batch.error === undefined) onDone(task);
      } catch (error) {
        batch.error = error instanceof Error ? error.message : String(error);
      }
      busy.delete(worker);
      idle.push(worker);
      begin();
    }
    wake();
  };
  const workers = Array.from({ length: Math.min(request.jobs, tasks.length) }, () => {
    const worker = startWorker(request);
    worker.on('message', (batch: Batch) => receive(worker, batch));
    // It is lost, and the run with it when it is the turn of its file.
    worker.on('error', ({ message: error }) => {
      const task = busy.get(worker);
      if (task) receive(worker, { at: task.at, parts: [], totals: noTotals(), size: 0, isEnd: true, error });
    });
    idle.push(worker);
    return worker;
  });
  begin();

  return {
    async next() {
      for (;;) {
        const first = queues[head]?.shift();
        if (!first) {
          await new Promise<void>((done) => (wake = done));
          continue;
        }
        const { batch, worker } = first;
        kept -= batch.size;
        post(worker, batch.size);
        if (batch.isEnd) head += 1;
        begin();
        return batch;
      }
    },
    async stop() {
      isStopped = true;
      await Promise.all(workers.map((worker) => worker.terminate()));
      return [...busy.values()];
    },
  };
}
