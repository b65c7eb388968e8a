import { createReadStream, closeSync, openSync, readSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { Block } from '../../../vocabulary/types.ts';
import { decodePage, nameOf } from '../decode.ts';
import type { Scanned } from '../finding.ts';
import type { Read } from '../inputs/files.ts';
import type { Scanner } from '../scanner.ts';
import { gzipMembers } from './gzip-members.ts';
import { pageOfRecord, type RecordPage } from './page-of-record.ts';
import type { RawRecord } from './raw-record.ts';
import { splitRecords } from './records.ts';

function isGzip(file: string): boolean {
  const descriptor = openSync(file, 'r');
  const head = Buffer.alloc(2);
  readSync(descriptor, head);
  closeSync(descriptor);
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** Records of a file that is one gzip stream; offsets are those of the uncompressed archive. */
async function* recordsOfStream(file: string): AsyncGenerator<RawRecord> {
  const plain = createGunzip();
  const source = createReadStream(file).on('error', (error) => plain.destroy(error));
  let read = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of source.pipe(plain)) {
      read += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
  };
  try {
    yield* splitRecords(counted());
  } catch {
    yield { offset: read, reason: 'the compressed archive is cut off or corrupt from here on' };
  }
}

/** The records in a gzip member: one, or all of a short archive. Their place in the file is that of the member. */
async function* recordsOfMembers(file: string): AsyncGenerator<RawRecord> {
  for await (const member of gzipMembers(file, () => recordsOfStream(file))) {
    if ('reason' in member) yield member;
    else for await (const record of splitRecords([member.bytes])) yield { ...record, offset: member.offset };
  }
}

function recordsOf(file: string): AsyncGenerator<RawRecord> {
  if (isGzip(file)) return recordsOfMembers(file);
  return splitRecords(createReadStream(file, { highWaterMark: 1024 * 1024 }));
}

/** The blocks of an extract: it has a line for each paragraph of its page, and no markup. */
function blocksOfExtract(scanner: Scanner, text: string): Block[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.flatMap((line, at): Block[] => {
    if (!scanner.mayClaim(line)) return [];
    const before = lines[at - 1];
    return [{ text: line, kind: 'paragraph', ...(before !== undefined && { before: before.slice(-400) }) }];
  });
}

function scanPage(scanner: Scanner, page: RecordPage): Omit<Scanned, 'file'> {
  const { url, date, kind, body, charset } = page;
  const named = { ...(url !== undefined && { url }), ...(date !== undefined && { date }) };
  if (kind === 'html') return { ...named, ...scanner.scanText(decodePage(body, charset), 'html', false) };
  const text = kind === 'extract' ? Buffer.from(body).toString('utf8') : decodePage(body, charset);
  if (kind === 'plain') return { ...named, ...scanner.scanText(text, 'plain', false) };
  if (!scanner.mayClaim(text)) return { ...named, findings: [], reach: 'nothing' };
  const title = text.slice(0, Math.max(0, text.indexOf('\n'))).trim();
  const context = title === '' ? {} : { title };
  return { ...named, ...context, ...scanner.scanBlocks(blocksOfExtract(scanner, text), context) };
}

/** Reads an archive (WARC, or WET with the texts of pages), plain or gzipped, record by record. */
export async function* scanArchive(scanner: Scanner, file: string): AsyncGenerator<Read> {
  const name = nameOf(file);
  for await (const record of recordsOf(file)) {
    if ('reason' in record) {
      yield { file: name, ...record };
      continue;
    }
    try {
      const page = await pageOfRecord(record.bytes);
      if (page) yield { file: name, offset: record.offset, ...scanPage(scanner, page) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      yield { file: name, offset: record.offset, reason };
    }
  }
}
