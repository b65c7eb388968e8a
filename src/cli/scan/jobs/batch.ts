import type { Scanned } from '../finding.ts';
import type { Formatter } from '../formats/format.ts';
import type { Input, Sink } from '../read-input.ts';
import type { ScanRequest } from '../arguments.ts';
import type { Shard } from '../output/shards.ts';
import { noTotals, type Totals } from '../totals.ts';
import { enough } from '../output/writer.ts';

/** What a worker gets when it is made. */
export interface WorkerData {
  scan: ScanRequest;
}

/** One file for a worker, by its number. */
export interface Task {
  at: number;
  input: Input;
  /** Where its results go; absent: back, in batches. */
  shard?: Shard;
}

/** A part of what a file gave, in order. */
export type Part = { text: string } | { document: Scanned } | { skipped: string };

/** Parts that a worker sends back at once. */
export interface Batch {
  /** The number of the file. */
  at: number;
  parts: Part[];
  /** What was counted since the batch before. */
  totals: Totals;
  /** About how many characters it has. */
  size: number;
  /** Whether it is the last of its file. */
  isEnd: boolean;
  /** Why the file could not be read to its end. */
  error?: string;
}

/** Characters that a document takes besides its blocks, about. */
const aDocument = 200;

/** Collects what a file gives. */
export class Collector implements Sink {
  totals = noTotals();
  #parts: Part[] = [];
  #size = 0;

  /**
   * @param format makes text of documents; absent: they are sent as they are
   * @param send takes a batch, and resolves when there may be another
   */
  constructor(
    private readonly at: number,
    private readonly format: Formatter | undefined,
    private readonly send: (batch: Batch) => Promise<void>,
  ) {}

  async write(text: string): Promise<void> {
    const last = this.#parts.at(-1);
    if (last && 'text' in last) last.text += text;
    else this.#parts.push({ text });
    await this.#add(text.length);
  }

  async document(document: Scanned): Promise<void> {
    if (this.format) return this.write(this.format.document(document));
    this.#parts.push({ document });
    await this.#add(document.findings.reduce((sum, { block }) => sum + block.text.length + aDocument, aDocument));
  }

  skip(skipped: string): void {
    this.#parts.push({ skipped });
    this.#size += skipped.length;
  }

  onCount(): void {
    // The totals go with the batch.
  }

  async #add(size: number): Promise<void> {
    this.#size += size;
    if (this.#size >= enough) await this.flush({ isEnd: false });
  }

  /** Sends what is left. */
  async flush(end: Pick<Batch, 'isEnd' | 'error'>): Promise<void> {
    const batch = { at: this.at, parts: this.#parts, totals: this.totals, size: this.#size, ...end };
    [this.#parts, this.totals, this.#size] = [[], noTotals(), 0];
    await this.send(batch);
  }
}
