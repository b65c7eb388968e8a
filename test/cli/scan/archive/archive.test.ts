import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scanArchive } from '../../../../src/cli/scan/archive/scan-archive.ts';
import type { Scanned } from '../../../../src/cli/scan/finding.ts';
import { jsonlFormat } from '../../../../src/cli/scan/formats/jsonl.ts';
import { scanner } from '../scanner.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
const claim = '<title>News</title><p>Llama 3 is open source.';

/** A record as crawlers write it. */
function record(url: string, body: string | Buffer, headers = 'Content-Type: text/html; charset=utf-8\r\n'): Buffer {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\n`), Buffer.from(body)]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
}
const extract = (url: string, text: string): Buffer =>
  Buffer.from(
    `WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: ${url}\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}\r\n\r\n`,
  );

/** What is read of a file: a line for each page with claims, and for each part that was skipped. */
async function read(name: string, bytes: Buffer): Promise<string[]> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const lines: string[] = [];
  for await (const one of scanArchive(scanner(), file)) {
    if ('reason' in one) lines.push(`${one.offset}: ${one.reason}`);
    else if (one.findings.length > 0) lines.push(`${one.offset} ${one.url}: ${one.findings.length}`);
  }
  return lines;
}

const [a, b, c] = ['a', 'b', 'c'].map((name) => record(`https://${name}.example/`, claim)) as [Buffer, Buffer, Buffer];

describe('archives', () => {
  it('give the date of a record where it has one', async () => {
    const file = join(folder, 'dated.warc');
    writeFileSync(file, Buffer.concat([a, extract('https://x.example/', 'Llama 3 is open source.')]));
    const dates: unknown[] = [];
    for await (const one of scanArchive(scanner(), file))
      dates.push(JSON.parse(jsonlFormat().document(one as Scanned)));
    expect(dates).toEqual([
      expect.objectContaining({ id: 'https://a.example/', date: '2026-01-01T00:00:00Z' }),
      expect.not.objectContaining({ date: expect.anything() as unknown }),
    ]);
  });

  it('are read record by record, plain, gzipped by record, and gzipped as one', async () => {
    const none = record('https://none.example/', '<p>Nothing.');
    const picture = record('https://p.example/', claim, 'Content-Type: image/png\r\n');
    const all = [a, none, picture, b];
    const plain = [`0 https://a.example/: 1`, `${a.length + none.length + picture.length} https://b.example/: 1`];
    expect(await read('a.warc', Buffer.concat(all))).toEqual(plain);
    expect(await read('b.warc.gz', gzipSync(Buffer.concat(all)))).toEqual([plain[0], '0 https://b.example/: 1']);
    const long = record('https://long.example/', 'y'.repeat(33 * 1024 * 1024), 'Content-Type: image/png\r\n');
    expect(await read('d.warc.gz', gzipSync(Buffer.concat([a, long, b])))).toEqual([
      plain[0],
      `${a.length + long.length} https://b.example/: 1`,
    ]);
    const members = all.map((one) => gzipSync(one));
    const last = members.slice(0, 3).reduce((sum, { length }) => sum + length, 0);
    expect(await read('c.warc.gz', Buffer.concat(members))).toEqual([plain[0], `${last} https://b.example/: 1`]);
  });

  it('decode bodies by their coding and charset', async () => {
    const type = 'Content-Type: text/html\r\n';
    expect(
      await read(
        'coded.warc',
        Buffer.concat([
          record('https://gzip.example/', gzipSync(claim), `${type}Content-Encoding: gzip\r\n`),
          record('https://br.example/', brotliCompressSync(claim), `${type}Content-Encoding: br\r\n`),
          record(
            'https://chunked.example/',
            `10\r\n${claim.slice(0, 16)}\r\n${(claim.length - 16).toString(16)}\r\n${claim.slice(16)}\r\n0\r\n\r\n`,
            `${type}Transfer-Encoding: chunked\r\n`,
          ),
          record('https://wide.example/', Buffer.from(`\ufeff${claim}`, 'utf16le'), type),
        ]),
      ),
    ).toEqual([
      expect.stringMatching(/https:\/\/gzip.example\/: 1$/),
      expect.stringMatching(/https:\/\/br.example\/: 1$/),
      expect.stringMatching(/https:\/\/chunked.example\/: 1$/),
      expect.stringMatching(/https:\/\/wide.example\/: 1$/),
    ]);
  });

  it('of extracts have a block for each line', async () => {
    const text = 'News\nLlama 3 is open source.\nAn open door.\nsource: Llama 3';
    expect(await read('a.wet', extract('https://a.example/', text))).toEqual(['0 https://a.example/: 1']);
    expect(await read('a.wet.gz', gzipSync(extract('https://a.example/', text)))).toHaveLength(1);
  });
});

describe('a record that cannot be read costs itself alone', () => {
  const broken = Buffer.from(gzipSync(b));
  broken.fill(0x55, 120, 150);
  const before = gzipSync(a).length;

  it.each<[string, string, Buffer, string[]]>([
    ['corrupt, gzipped', 'x.warc.gz', Buffer.concat([gzipSync(a), broken, gzipSync(c)]), ['the record is corrupt']],
    ['no record', 'n.warc.gz', Buffer.concat([gzipSync(a), gzipSync('hello'), gzipSync(c)]), ['no record begins here']],
    [
      'endless',
      'e.warc.gz',
      Buffer.concat([gzipSync(a), gzipSync(Buffer.alloc(40 * 1024 * 1024)), gzipSync(c)]),
      ['the record is longer than 32 MB'],
    ],
  ])('%s', async (_, name, bytes, reasons) => {
    const lines = await read(name, bytes);
    expect(lines[0]).toBe('0 https://a.example/: 1');
    expect(lines.slice(1, -1)).toEqual(reasons.map((reason) => `${before}: ${reason}`));
    expect(lines.at(-1)).toMatch(/https:\/\/c\.example\/: 1$/);
  });

  it('cut off', async () => {
    const members = Buffer.concat([gzipSync(a), gzipSync(b)]);
    expect(await read('t.warc.gz', members.subarray(0, members.length - 20))).toEqual([
      '0 https://a.example/: 1',
      `${before}: the record is cut off`,
    ]);
    const plain = Buffer.concat([a, b]);
    expect(await read('t.warc', plain.subarray(0, plain.length - 20))).toEqual([
      '0 https://a.example/: 1',
      `${a.length}: the record is cut off`,
    ]);
    const whole = gzipSync(Buffer.concat([a, Buffer.from('x'.repeat(99)), b]));
    expect((await read('s.warc.gz', whole.subarray(0, whole.length - 30))).at(-1)).toMatch(/corrupt|cut off/);
  });

  it('not a record, uncompressed', async () => {
    const lines = await read('p.warc', Buffer.concat([a, Buffer.from('rubbish '.repeat(20000)), c]));
    expect(lines).toEqual([
      '0 https://a.example/: 1',
      `${a.length}: no record begins here`,
      `${a.length + 160000} https://c.example/: 1`,
    ]);
  });

  it('coded by what nobody can read', async () => {
    const type = 'Content-Type: text/html\r\nContent-Encoding: ';
    const records = [
      record('https://x.example/', 'rubbish', `${type}br\r\n`),
      record('https://y.example/', claim, `${type}zstd\r\n`),
      a,
    ];
    expect(await read('z.warc', Buffer.concat(records))).toEqual([
      '0: the body, coded as "br", cannot be decoded',
      `${records[0]?.length}: the body is coded as "zstd", which is not known`,
      expect.stringContaining('https://a.example/: 1'),
    ]);
  });
});
