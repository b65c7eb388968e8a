import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';

/** What to open: an address, or a file that is served from its own folder. */
export type Target = { kind: 'address'; url: string } | { kind: 'file'; path: string };

const types = ['.html', '.htm', '.xhtml'];

/** Browsers look for a page's own word on its encoding in its first 1024 bytes. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head)?.[1] ?? null;
}

function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/**
 * Reads what a person gave: an http(s) address or the path of an HTML file (relative to `from`).
 * @throws Error with one line that says what is wrong and what would be right.
 */
export function readTarget(given: string, from: string): Target {
  if (/^https?:/i.test(given)) {
    if (!URL.canParse(given)) throw new Error(`${given}: not an address. An example: http://localhost:8000/page.html`);
    return { kind: 'address', url: new URL(given).href };
  }
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(given)) throw new Error(`${given}: only http:, https: and files can be opened.`);
  const path = resolve(from, given);
  if (!existsSync(path)) throw new Error(`${given}: no such file.`);
  if (!statSync(path).isFile()) throw new Error(`${given}: not a file. Give the HTML file itself.`);
  if (!types.includes(extname(path).toLowerCase()))
    throw new Error(`${given}: not a page. These open: ${types.join(', ')}.`);
  const bytes = readFileSync(path);
  if (bytes.toString('latin1').trim() === '') throw new Error(`${given}: the file is empty.`);
  const label = declaredEncoding(bytes);
  if (label && !isKnownEncoding(label))
    throw new Error(`${given}: unknown encoding "${label}" in <meta charset>. UTF-8 is right for most pages.`);
  return { kind: 'file', path };
}
