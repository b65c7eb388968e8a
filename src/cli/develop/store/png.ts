import { inflateSync } from 'node:zlib';

/** How many of 256 byte values a picture must have before it counts as showing something. */
const fewest = 16;

/** What a store would refuse in a picture, a line each: its size, an alpha channel, or nothing to be seen. */
export function pictureProblems(png: Uint8Array, width: number, height: number): string[] {
  const bytes = Buffer.from(png);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return ['not a PNG'];
  const [wide, high, colour] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes.readUInt8(25)];
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  return [
    ...(wide === width && high === height ? [] : [`${wide}×${high}, not ${width}×${height}`]),
    // Types 4 and 6 have an alpha channel.
    ...(colour === 4 || colour === 6 ? ['has an alpha channel'] : []),
    ...(new Set(inflateSync(Buffer.concat(parts))).size < fewest ? ['blank'] : []),
  ];
}
