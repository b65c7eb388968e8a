/** One line of a stream, without its end; or the size of one that is too long to be read. */
export interface RawLine {
  /** From 1. */
  number: number;
  /** Bytes from the start of the stream. */
  offset: number;
  bytes: Buffer | null;
}

const newline = 10;

/**
 * Splits a stream into lines. A line over the limit is passed over without being kept: memory does not grow with it.
 * @param longest bytes of a line
 */
export async function* splitLines(
  input: AsyncIterable<Uint8Array>,
  longest = 64 * 1024 * 1024,
): AsyncGenerator<RawLine> {
  let parts: Buffer[] = [];
  let size = 0;
  let [number, start, at] = [1, 0, 0];
  const take = (): RawLine => {
    const bytes = size > longest ? null : parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
    const line = { number, offset: start, bytes };
    [parts, size] = [[], 0];
    return line;
  };
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
      size += end - from;
      if (size <= longest) parts.push(bytes.subarray(from, end));
      yield take();
      number += 1;
      from = end + 1;
      start = at + from;
    }
    size += bytes.length - from;
    if (size <= longest) parts.push(bytes.subarray(from));
    else parts = [];
    at += bytes.length;
  }
  if (size > 0) yield take();
}
