import { createReadStream, openSync, readSync, closeSync, statSync } from 'node:fs';
import { decodePage, decodeText, fileProblem, nameOf, readBytes } from '../decode.ts';
import { looksLikeHtml } from '../documents.ts';
import type { Scanned, Skipped } from '../finding.ts';
import type { Scanner } from '../scanner.ts';
import { isText, kindOf, type Kind } from './kinds.ts';
import { sections } from './sections.ts';

/** What reading yields: documents, and what could not be read. */
export type Read = Scanned | Skipped;

/** Size and kind of a file. @throws Error with one line where it is missing, empty, a folder or no text */
export function probe(file: string): { kind: Kind; size: number } {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const head = Buffer.alloc(1024);
    const read = readSync(descriptor, head);
    if (read === 0) throw new Error(`${nameOf(file)}: the file is empty.`);
    const start = head.subarray(0, read);
    const kind = kindOf(file, start);
    if ((kind === 'plain' || kind === 'markdown') && !isText(start))
      throw new Error(`${nameOf(file)}: is no text; save it as HTML, Markdown or plain text.`);
    return { kind, size: statSync(file).size };
  } catch (error) {
    throw error instanceof Error && 'code' in error ? fileProblem(file, error) : error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** The comment in which SingleFile notes where a page was saved from. */
const saved = /<!--\s*Page saved with SingleFile\s+url:\s*(\S{1,2000})/i;

/** A page or text whose kind its own beginning says. */
export function scanBytes(scanner: Scanner, bytes: Uint8Array, name: string, kind: Kind = 'plain'): Scanned {
  const text = kind === 'html' ? decodePage(bytes) : decodeText(bytes);
  const isPage = kind === 'html' || (kind === 'plain' && looksLikeHtml(text));
  const markup = isPage ? 'html' : kind === 'markdown' ? 'markdown' : 'plain';
  const url = isPage ? saved.exec(text.slice(0, 4000))?.[1] : undefined;
  const named = url === undefined ? {} : { url };
  return {
    file: name,
    ...named,
    ...scanner.scanText(isPage && kind === 'plain' ? decodePage(bytes) : text, markup, true),
  };
}

/** Reads a stream of plain text, part by part; what fits in one part is one document. */
export async function* scanStream(
  scanner: Scanner,
  input: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Read> {
  for await (const { offset, bytes } of sections(input)) {
    if (bytes === null) yield { file: name, offset, reason: 'a paragraph is too long to be read' };
    else yield { ...scanBytes(scanner, bytes, name), ...(offset > 0 && { offset }) };
  }
}

/** Texts up to this size are read at once, longer ones in parts. */
const whole = 8 * 1024 * 1024;

/** Reads a page or a text. @throws Error with one line where it cannot be read at all */
export async function* scanFile(scanner: Scanner, file: string, kind: Kind, size: number): AsyncGenerator<Read> {
  if (kind === 'archive' || kind === 'extracts') {
    // The parser of archives is loaded where there is one.
    const { scanArchive } = await import('../archive/scan-archive.ts');
    yield* scanArchive(scanner, file);
    return;
  }
  if (kind === 'plain' && size > whole) {
    yield* scanStream(scanner, createReadStream(file, { highWaterMark: 256 * 1024 }), nameOf(file));
    return;
  }
  try {
    const bytes = readBytes(file);
    if (kind === 'mhtml') {
      const { scanMhtml } = await import('./mhtml.ts');
      yield await scanMhtml(scanner, bytes, nameOf(file));
    } else yield scanBytes(scanner, bytes, nameOf(file), kind);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(message.startsWith(nameOf(file)) ? message : `${nameOf(file)}: ${message}`);
  }
}
