import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../../src/cli/scan/inputs/kinds.ts';
import { sections } from '../../../../src/cli/scan/inputs/sections.ts';
import { splitLines } from '../../../../src/cli/scan/inputs/split-lines.ts';

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}
async function all<One>(stream: AsyncIterable<One>): Promise<One[]> {
  const list: One[] = [];
  for await (const one of stream) list.push(one);
  return list;
}

describe('lines of a stream', () => {
  it('are whole across chunks, with their offsets', async () => {
    const lines = await all(splitLines(chunks('ab\nc', 'd', '\n\ne')));
    expect(lines.map(({ number, offset, bytes }) => [number, offset, bytes?.toString()])).toEqual([
      [1, 0, 'ab'],
      [2, 3, 'cd'],
      [3, 6, ''],
      [4, 7, 'e'],
    ]);
  });

  it('are passed over where they are too long, and the next is read', async () => {
    const lines = await all(splitLines(chunks('12345', '67890', 'x\nok\n'), 8));
    expect(lines.map(({ offset, bytes }) => [offset, bytes?.toString()])).toEqual([
      [0, undefined],
      [12, 'ok'],
    ]);
  });
});

describe('sections of a text', () => {
  const paragraph = `${'word '.repeat(1000)}\n\n`;

  it('end behind a paragraph and lose nothing', async () => {
    const text = paragraph.repeat(700);
    const parts = await all(sections(chunks(...(text.match(/[^]{1,100000}/g) ?? []))));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.slice(0, -1).every(({ bytes }) => bytes?.toString().endsWith('\n'))).toBe(true);
    expect(parts.map(({ bytes }) => bytes?.toString()).join('')).toBe(text);
  });

  it('are one where the text is short', async () => {
    expect(await all(sections(chunks(paragraph)))).toHaveLength(1);
  });

  it('leave out what has no paragraph', async () => {
    const endless = Array.from({ length: 40 }, () => 'x'.repeat(1_000_000));
    const parts = await all(sections(chunks('a\n\n', ...endless, `y\n\n${paragraph}`)));
    expect(parts[1]?.bytes).toBeNull();
    expect(
      parts
        .slice(2)
        .map(({ bytes }) => bytes?.toString())
        .join(''),
    ).toBe(`\n${paragraph}`);
  });
});

describe('the kind of a file', () => {
  it.each([
    ['a.HTML', '', 'html'],
    ['a.md', '# x', 'markdown'],
    ['a.jsonl', '', 'lines'],
    ['a', '{"id":1}', 'lines'],
    ['a.warc.gz', '', 'archive'],
    ['a', 'WARC/1.0\r\n', 'archive'],
    ['a.wet.gz', '', 'extracts'],
    ['a.mht', '', 'mhtml'],
    ['a', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n', 'mhtml'],
    ['a.txt', 'Hello', 'plain'],
  ])('%s that begins with %j is %s', (name, head, kind) => {
    expect(kindOf(name, Buffer.from(head))).toBe(kind);
  });
});
