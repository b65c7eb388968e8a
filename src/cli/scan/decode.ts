import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** How messages name a file: relative to the person's working folder. */
export const nameOf = (file: string): string => {
  const name = relative(process.env['INIT_CWD'] ?? process.cwd(), file);
  return name.startsWith('..') ? file : name || '.';
};

// HTML Standard, "prescan a byte stream to determine its encoding": the first 1024 bytes, read as ASCII.
const declared = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([^"'\s/>;]{1,40})/i;

function encodingOf(bytes: Uint8Array, html: boolean): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (!html) return 'utf-8';
  const label = declared.exec(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'))?.[1];
  // A page that names UTF-16 in ASCII letters is not UTF-16; the standard says to read it as UTF-8.
  return label === undefined || /^utf-16/i.test(label) ? 'utf-8' : label;
}

/**
 * Text of a file: encoding by byte order mark, then (HTML) `<meta charset>`, else UTF-8.
 * @throws Error with one line where the file is missing, empty or of an encoding that is not known.
 */
export function readText(file: string, html: boolean): string {
  const name = nameOf(file);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new Error(`${name}: no such file.`);
    throw new Error(`${name}: cannot be read (${code === 'EISDIR' ? 'it is a folder' : String(code)}).`);
  }
  if (bytes.length === 0) throw new Error(`${name}: the file is empty.`);
  const encoding = encodingOf(bytes, html);
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding);
  } catch {
    throw new Error(`${name}: encoding "${encoding}" is not known; correct the charset of its <meta> element.`);
  }
  return decoder.decode(bytes);
}
