import { longest, type RawRecord } from './raw-record.ts';

const blank = Buffer.from('\r\n\r\n');
const mark = Buffer.from('WARC/');
/** Bytes that the headers of a record have at most. */
const mostHeaders = 64 * 1024;

/** What the headers say of the length of a record, headers included; undefined where they are none. */
function lengthOf(bytes: Buffer): { header: number; whole: number } | undefined {
  const end = bytes.indexOf(blank);
  if (end < 0 || end > mostHeaders || bytes.indexOf(mark) !== 0) return undefined;
  const length = /^content-length:\s*(\d{1,15})\s*$/im.exec(bytes.subarray(0, end).toString('latin1'))?.[1];
  return length === undefined ? undefined : { header: end + 4, whole: end + 4 + Number(length) };
}

/** Whether the beginning of a record that is too long says that it is a page or a text. */
const isText = (head: Buffer): boolean =>
  /content-type:\s*(?:text\/|application\/xhtml)/i.test(head.toString('latin1'));

/** Collects a stream and gives parts of it away. */
class Collector {
  #parts: Buffer[] = [];
  size = 0;
  offset = 0;

  add(chunk: Uint8Array): void {
    this.#parts.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    this.size += chunk.byteLength;
  }

  get bytes(): Buffer {
    if (this.#parts.length !== 1) this.#parts = [Buffer.concat(this.#parts)];
    return this.#parts[0] as Buffer;
  }

  drop(length: number): void {
    const rest = this.bytes.subarray(length);
    [this.#parts, this.size] = [[rest], rest.length];
    this.offset += length;
  }
}

/**
 * The records of an uncompressed archive, one after the other. A record whose headers cannot be read costs itself
 * alone: reading goes on where the next one begins.
 */
export async function* splitRecords(
  input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<RawRecord> {
  const held = new Collector();
  /** Bytes that are needed before anything can be done, and bytes of a long record to pass over. */
  let [needed, skipped] = [1, 0];
  let isLost = false;

  function* take(isEnd: boolean): Generator<RawRecord> {
    while (held.size >= needed && held.size > 0) {
      if (skipped > 0) {
        const now = Math.min(skipped, held.size);
        held.drop(now);
        skipped -= now;
        continue;
      }
      let blanks = 0;
      while (held.bytes[blanks] === 13 || held.bytes[blanks] === 10) blanks += 1;
      if (blanks > 0) held.drop(blanks);
      if (held.size === 0) return;
      const length = lengthOf(held.bytes);
      if (length && length.whole > longest) {
        if (isText(held.bytes.subarray(0, mostHeaders)))
          yield { offset: held.offset, reason: `the record is longer than ${longest / 1024 / 1024} MB` };
        [skipped, needed] = [length.whole, 1];
      } else if (length && length.whole <= held.size) {
        yield { offset: held.offset, bytes: Buffer.from(held.bytes.subarray(0, length.whole)) };
        held.drop(length.whole);
        [isLost, needed] = [false, 1];
      } else if (length) {
        needed = isEnd ? needed : length.whole;
        if (!isEnd) return;
        yield { offset: held.offset, reason: 'the record is cut off' };
        held.drop(held.size);
      } else {
        if (held.size < mostHeaders && !isEnd) return;
        if (!isLost) yield { offset: held.offset, reason: 'no record begins here' };
        isLost = true;
        const next = held.bytes.indexOf(mark, 1);
        held.drop(next > 0 ? next : Math.max(1, held.size - mark.length));
      }
    }
  }

  for await (const chunk of input) {
    held.add(chunk);
    yield* take(false);
  }
  needed = 1;
  yield* take(true);
}
