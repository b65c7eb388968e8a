/** Bytes of a long text that are read as one document. */
const usual = 1024 * 1024;
/** A text without a paragraph's end in so many bytes is no prose. */
const longest = 16 * usual;

/** A part of a text that ends with a paragraph. */
export interface Section {
  offset: number;
  /** Null: too long to be read. */
  bytes: Buffer | null;
}

/** The end of the last paragraph in a buffer; -1 where it holds none. */
const endOf = (bytes: Buffer): number => Math.max(bytes.lastIndexOf('\n\n'), bytes.lastIndexOf('\n\r\n'));

const firstEndOf = (bytes: Buffer): number =>
  Math.min(...[bytes.indexOf('\n\n'), bytes.indexOf('\n\r\n')].filter((at) => at >= 0));

/**
 * Splits a stream of text behind paragraphs, so that a long one needs no more memory than a short one. A text of up to
 * one section is one document.
 */
export async function* sections(input: AsyncIterable<Uint8Array>): AsyncGenerator<Section> {
  let parts: Buffer[] = [];
  let [size, start] = [0, 0];
  let isLost = false;
  for await (const chunk of input) {
    parts.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    size += chunk.byteLength;
    if (size < usual) continue;
    const last = parts.at(-1) as Buffer;
    // Only the newest chunk can hold an end that was not there before, and its seam to the one before.
    if (endOf(last) < 0 && size < longest) continue;
    const all = Buffer.concat(parts);
    const end = endOf(all);
    if (end < 0) {
      if (!isLost) yield { offset: start, bytes: null };
      isLost = true;
      start += all.length;
      [parts, size] = [[], 0];
      continue;
    }
    // Behind what was lost, the first paragraph's end is where reading begins again.
    const begin = isLost ? firstEndOf(all) + 1 : 0;
    if (end + 1 > begin) yield { offset: start + begin, bytes: all.subarray(begin, end + 1) };
    isLost = false;
    start += end + 1;
    const rest = all.subarray(end + 1);
    [parts, size] = [[rest], rest.length];
  }
  if (size === 0) return;
  const all = Buffer.concat(parts);
  const begin = isLost ? firstEndOf(all) + 1 : 0;
  if (begin < all.length) yield { offset: start + begin, bytes: all.subarray(begin) };
}
