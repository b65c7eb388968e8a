import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pictureProblems } from '../../../../src/cli/develop/store/png.ts';

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

/** A PNG of 100 × 50 with these bytes as its pixels. */
function png(colour: number, pixels: Buffer): Buffer {
  const head = Buffer.from([0, 0, 0, 100, 0, 0, 0, 50, 8, colour, 0, 0, 0]);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    start,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
const varied = Buffer.from(Array.from({ length: 5_000 }, (_, index) => index % 256));

describe('a picture', () => {
  it.each<[string, Buffer, string[]]>([
    ['of the right size', png(2, varied), []],
    ['with an alpha channel', png(6, varied), ['has an alpha channel']],
    ['of one colour', png(2, Buffer.alloc(5_000, 200)), ['blank']],
    ['that is none', Buffer.from('GIF89a'), ['not a PNG']],
  ])('%s', (_, bytes, problems) => {
    expect(pictureProblems(bytes, 100, 50)).toEqual(problems);
  });

  it('of another size is refused', () => {
    expect(pictureProblems(readFileSync('public/icon/128.png'), 440, 280)[0]).toBe('128×128, not 440×280');
  });
});
