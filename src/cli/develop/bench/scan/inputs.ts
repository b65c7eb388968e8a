import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readCorpus } from '../../../eval/corpus.ts';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const megabyte = 1024 * 1024;

/** The project's own passages of all languages: with a term, and the same without what they are about. */
export interface Passages {
  termed: string[];
  plain: string[];
}

/** Reads the passages of the project's corpora. */
export function readPassages(prefilter: RegExp): Passages {
  const folder = join(root, 'test/corpus');
  const names = readdirSync(folder).filter((name) => /^own.*\.jsonl$/.test(name));
  const all = names.flatMap((name) => readCorpus(join(folder, name), name).map(({ text }) => text));
  const termed = all.filter((text) => prefilter.test(text));
  const plain = termed.map((text) => text.replace(new RegExp(prefilter, 'gi'), 'well made'));
  return { termed, plain: plain.filter((text) => !prefilter.test(text)) };
}

/** Every value of a list, over and over. */
function* endless<T>(list: readonly T[]): Generator<T, never> {
  for (let at = 0; ; at = (at + 1) % list.length) yield list[at] as T;
}

/** Writes pieces into a file until it has so many bytes. */
function fill(file: string, bytes: number, pieces: Iterator<Buffer | string>): void {
  const descriptor = openSync(file, 'w');
  let [size, waiting] = [0, [] as Buffer[]];
  while (size < bytes) {
    const piece = Buffer.from(pieces.next().value as string);
    waiting.push(piece);
    size += piece.length;
    if (waiting.length < 1000 && size < bytes) continue;
    writeSync(descriptor, Buffer.concat(waiting));
    waiting = [];
  }
  closeSync(descriptor);
}

function* map<T, U>(list: Iterable<T>, change: (value: T, at: number) => U): Generator<U> {
  let at = 0;
  for (const value of list) yield change(value, at++);
}

/** A text of paragraphs. */
export const writeText = (file: string, mb: number, passages: readonly string[]): void =>
  fill(
    file,
    mb * megabyte,
    map(endless(passages), (text) => `${text}\n\n`),
  );

/** Lines of JSON with a passage each. */
export const writeLines = (file: string, mb: number, passages: readonly string[]): void =>
  fill(
    file,
    mb * megabyte,
    map(endless(passages), (text, id) => `${JSON.stringify({ id, text })}\n`),
  );

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A paragraph as pages have them: a link or an emphasis each few words. */
const paragraph = (text: string): string =>
  `<p class="article__text">${escaped(text)
    .split(' ')
    .map((word, at) => (at % 9 === 5 ? `<a href="/tag/${at}" class="link link--inline">${word}</a>` : word))
    .join(' ')}</p>\n`;

const style =
  /<style>[^]*?<\/style>/.exec(readFileSync(join(root, 'test/pages/sample/source.html'), 'utf8'))?.[0] ?? '';
const links = Array.from(
  { length: 120 },
  (_, at) =>
    `<li class="nav__item"><a href="/section/${at}"><span class="icon icon--${at % 7}"></span>Part ${at}</a></li>`,
).join('\n');

/** A page of about so many bytes, half of it scripts and data, as news pages are. */
export function pageOf(texts: readonly string[], bytes: number): string {
  const data = texts.map((text, at) => ({ at, hash: `${at * 7919}`.repeat(8), words: text.split(' ').length }));
  const script = `<script>window.__STATE__=${JSON.stringify(data).padEnd(bytes / 2, '{"a":[1,2,3]},')}</script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News of the day</title>${style}${script}</head>
<body><nav><ul>${links}</ul></nav><main><article>\n${texts.map(paragraph).join('')}</article></main>
<footer><ul>${links}</ul></footer></body></html>`;
}

/** Pages, of which each so many holds a term in one paragraph. */
export function* pages({ termed, plain }: Passages, bytes: number, each: number): Generator<string> {
  const [quiet, loud] = [endless(plain), endless(termed)];
  for (let at = 0; ; at++) {
    const texts: string[] = [];
    for (let size = 0; size < bytes / 2; size += Buffer.byteLength(texts.at(-1) ?? '')) texts.push(quiet.next().value);
    if (at % each === each - 1) texts[Math.floor(texts.length / 2)] = loud.next().value;
    yield pageOf(texts, bytes);
  }
}

/** A folder of pages; returns their paths. */
export function writePages(folder: string, mb: number, bytes: number, source: Iterator<string>): string[] {
  mkdirSync(folder);
  return Array.from({ length: Math.ceil((mb * megabyte) / bytes) }, (_, at) => {
    const file = join(folder, `${at}.html`);
    writeFileSync(file, source.next().value as string);
    return file;
  });
}

/** A record of an archive, as crawlers write it. */
export function recordOf(url: string, date: string, page: string): Buffer {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
  const head = [
    ...['WARC/1.0', 'WARC-Type: response', 'WARC-Record-ID: <urn:uuid:1>', `WARC-Date: ${date}`],
    ...[`WARC-Target-URI: ${url}`, 'Content-Type: application/http; msgtype=response'],
    `Content-Length: ${Buffer.byteLength(http)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${http}\r\n\r\n`);
}

/** An archive of pages, each record gzipped. `mb`: before it is gzipped. */
export function writeArchive(file: string, mb: number, source: Iterable<string>): void {
  const descriptor = openSync(file, 'w');
  let size = 0;
  for (const [at, page] of map(source, (page, at) => [at, page] as const)) {
    const record = recordOf(`https://site-${at % 50}.example/${at}`, '2026-01-01T00:00:00Z', page);
    writeSync(descriptor, gzipSync(record, { level: 1 }));
    size += record.length;
    if (size >= mb * megabyte) break;
  }
  closeSync(descriptor);
}
