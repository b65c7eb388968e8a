import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import sniff from 'html-encoding-sniffer';

/** How messages name a file: relative to the person's working folder. */
export const nameOf = (file: string): string => {
  const name = relative(process.env['INIT_CWD'] ?? process.cwd(), file);
  return name.startsWith('..') ? file : name || '.';
};

/** A message of the file system, in words. */
export function fileProblem(file: string, error: unknown): Error {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new Error(`${nameOf(file)}: no such file.`);
  return new Error(`${nameOf(file)}: cannot be read (${code === 'EISDIR' ? 'it is a folder' : String(code)}).`);
}

/** What the first kilobyte of a page says its encoding is, in ASCII; for the complaint alone. */
const declared = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([^"'\s/>;]{1,40})/i;

/** Whether a label names an encoding that browsers know. */
function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/**
 * Text of a page as browsers decode it: byte order mark, then the label of the transport, then `<meta charset>`, else
 * UTF-8 where the bytes are valid UTF-8, else windows-1252.
 * @param label charset of the HTTP or MIME header
 * @throws Error that names an encoding nobody knows
 */
export function decodePage(bytes: Uint8Array, label?: string): string {
  const fallback = 'x-none';
  const encoding = sniff(bytes, {
    defaultEncoding: fallback,
    ...(label !== undefined && isKnown(label) && { transportLayerEncodingLabel: label }),
  });
  if (encoding !== fallback) return new TextDecoder(encoding).decode(bytes);
  const named = declared.exec(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'))?.[1];
  if (named !== undefined && !isKnown(named))
    throw new Error(`encoding "${named}" is not known; correct the charset of its <meta> element.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Text of a plain or Markdown file: encoding by byte order mark, else UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide === true ? 'utf-16le' : wide || 'utf-8').decode(bytes);
}

/** Bytes of a file. @throws Error with one line where the file is missing or empty */
export function readBytes(file: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw fileProblem(file, error);
  }
  if (bytes.length === 0) throw new Error(`${nameOf(file)}: the file is empty.`);
  return bytes;
}

/**
 * Text of a file. `html`: whether it is decoded as a page.
 * @throws Error with one line where the file is missing, empty or of an encoding that is not known.
 */
export function readText(file: string, html: boolean): string {
  const bytes = readBytes(file);
  try {
    return html ? decodePage(bytes) : decodeText(bytes);
  } catch (error) {
    throw new Error(`${nameOf(file)}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
