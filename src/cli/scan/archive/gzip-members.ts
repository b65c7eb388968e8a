import { open, type FileHandle } from 'node:fs/promises';
import * as zlib from 'node:zlib';
import { longest, type RawRecord } from './raw-record.ts';

const step = 1024 * 1024;
/** Coded bytes of one member that are kept in memory. */
const mostCoded = 48 * step;
const [hasExtra, hasName, hasComment, hasChecksum] = [4, 8, 16, 2];

/** Whether a member may begin at a place: its magic number, its method and flags that exist. */
const beginsAt = (bytes: Buffer, at: number): boolean =>
  bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && ((bytes[at + 3] ?? 0xff) & 0xe0) === 0;

/** Length of a member's header (RFC 1952); the buffer may end before it does. */
function headerLength(bytes: Buffer): number {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & hasExtra) at += 2 + (bytes.length >= at + 2 ? bytes.readUInt16LE(at) : 0);
  for (const flag of [hasName, hasComment]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, at);
    at = end < 0 ? bytes.length : end + 1;
  }
  return at + (flags & hasChecksum ? 2 : 0);
}

/** What the first member of a buffer holds and how long it is, or why it cannot be read. */
type Inflated = { bytes: Buffer; length: number } | 'cut off' | 'endless' | 'corrupt';

function inflate(bytes: Buffer): Inflated {
  const header = headerLength(bytes);
  try {
    const options = { info: true, maxOutputLength: longest, chunkSize: 64 * 1024 };
    const read = zlib.inflateRawSync(bytes.subarray(header), options) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    const end = header + read.engine.bytesWritten;
    if (bytes.length < end + 8) return 'cut off';
    const isWhole =
      zlib.crc32(read.buffer) === bytes.readUInt32LE(end) && read.buffer.length === bytes.readUInt32LE(end + 4);
    return isWhole ? { bytes: read.buffer, length: end + 8 } : 'corrupt';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'Z_BUF_ERROR' ? 'cut off' : code === 'ERR_BUFFER_TOO_LARGE' ? 'endless' : 'corrupt';
  }
}

const reasons = {
  'cut off': 'the record is cut off',
  corrupt: 'the record is corrupt',
  endless: `the record is longer than ${longest / step} MB`,
};

/** Reads a file from front to back through a window that grows with what is needed. */
class Window {
  bytes: Buffer = Buffer.alloc(0);
  offset = 0;
  ended = false;

  constructor(private readonly handle: FileHandle) {}

  async more(): Promise<void> {
    const next = Buffer.alloc(Math.max(step, this.bytes.length));
    const { bytesRead } = await this.handle.read(next, 0, next.length, this.offset + this.bytes.length);
    this.ended = bytesRead === 0;
    this.bytes = Buffer.concat([this.bytes, next.subarray(0, bytesRead)]);
  }

  drop(length: number): void {
    this.bytes = this.bytes.subarray(length);
    this.offset += length;
  }
}

/** Goes on to where the next member may begin. */
async function findNext(window: Window): Promise<void> {
  window.drop(Math.min(1, window.bytes.length));
  for (;;) {
    for (let at = window.bytes.indexOf(0x1f); at >= 0 && at + 4 <= window.bytes.length;) {
      if (beginsAt(window.bytes, at)) return window.drop(at);
      at = window.bytes.indexOf(0x1f, at + 1);
    }
    window.drop(Math.max(0, window.bytes.length - 3));
    await window.more();
    if (window.ended) return window.drop(window.bytes.length);
  }
}

/**
 * The members of a gzip file, one after the other: archives store each record as one. A member that is cut off, corrupt
 * or endless costs itself alone: reading goes on where the next one begins.
 * @param onStream called when the file is one long member: its records are inside
 */
export async function* gzipMembers(file: string, onStream: () => AsyncGenerator<RawRecord>): AsyncGenerator<RawRecord> {
  const handle = await open(file);
  try {
    const window = new Window(handle);
    /** What began inside a lost member is no member of its own: it is not reported again. */
    let isLost = false;
    for (;;) {
      if (window.bytes.length < step / 4 && !window.ended) await window.more();
      if (window.bytes.length === 0) return;
      let read: Inflated = beginsAt(window.bytes, 0) ? inflate(window.bytes) : 'corrupt';
      while (read === 'cut off' && !window.ended && window.bytes.length < mostCoded) {
        await window.more();
        read = inflate(window.bytes);
      }
      if (typeof read !== 'string') {
        yield { offset: window.offset, bytes: read.bytes };
        window.drop(read.length);
        isLost = false;
        continue;
      }
      if (window.offset === 0 && (read === 'endless' || !window.ended)) return void (yield* onStream());
      if (!isLost) yield { offset: window.offset, reason: reasons[read] };
      isLost = true;
      await findNext(window);
    }
  } finally {
    await handle.close();
  }
}
