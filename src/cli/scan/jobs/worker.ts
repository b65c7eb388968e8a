import { parentPort, workerData } from 'node:worker_threads';
import { jsonlFormat } from '../formats/jsonl.ts';
import { createReader, readInput, type Sink } from '../read-input.ts';
import { fillShard } from '../output/shards.ts';
import { Collector, type Batch, type Task, type WorkerData } from './batch.ts';

/** Characters that may be on their way; the main thread says when it has used some. */
const mostUnread = 4 * 1024 * 1024;

const { scan } = workerData as WorkerData;
const port = parentPort;
const reader = createReader(scan);
// Lines are the same whoever writes them; other formats begin and end once for all files.
const format = scan.format === 'jsonl' ? jsonlFormat() : undefined;
let [unread, goOn] = [0, (): void => undefined];

async function send(batch: Batch): Promise<void> {
  unread += batch.size;
  port?.postMessage(batch);
  while (unread > mostUnread) await new Promise<void>((done) => (goOn = done));
}

async function readShard({ input, shard }: Task, collector: Collector): Promise<void> {
  if (!shard) return readInput(reader, input, collector);
  await fillShard(shard, scan.out ?? '', reader.engine.version, async ({ write }) => {
    // Only its complaints and what it counted go back.
    const { totals } = collector;
    const document: Sink['document'] = (scanned) => write(format?.document(scanned) ?? '');
    const skip: Sink['skip'] = (line) => collector.skip(line);
    await readInput(reader, input, { totals, write, document, skip, onCount: () => undefined });
    return totals;
  });
}

async function read(task: Task): Promise<void> {
  const collector = new Collector(task.at, format, send);
  try {
    await readShard(task, collector);
    await collector.flush({ isEnd: true });
  } catch (error) {
    await collector.flush({ isEnd: true, error: error instanceof Error ? error.message : String(error) });
  }
}

port?.on('message', (message: Task | number) => {
  if (typeof message !== 'number') return void read(message);
  unread -= message;
  goOn();
});
