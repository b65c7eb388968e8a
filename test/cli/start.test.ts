import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFile } from '@/src/cli/start/serve';
import { readTarget } from '@/src/cli/start/target';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  mkdirSync(join(folder, 'a folder.html'));
  const files = {
    'page.html': '<meta charset="utf-8"><p>Text.',
    'old page.htm': '<meta http-equiv="content-type" content="text/html; charset=windows-1252"><p>Text.',
    'empty.html': '',
    'blank.html': ' \n',
    'odd.html': '<meta charset="utf-9"><p>Text.',
    'notes.docx': 'PK',
    'style.css': 'p { color: red }',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what npm start is given', () => {
  it.each(['page.html', 'old page.htm'])('opens %s', (name) => {
    expect(readTarget(name, folder)).toEqual({ kind: 'file', path: join(folder, name) });
  });

  it.each(['http://localhost:8000/a.html', 'https://news.example/'])('opens %s', (url) => {
    expect(readTarget(url, folder)).toEqual({ kind: 'address', url });
  });

  it.each([
    ['missing.html', 'missing.html: no such file.'],
    ['a folder.html', 'a folder.html: not a file. Give the HTML file itself.'],
    ['notes.docx', 'notes.docx: not a page. These open: .html, .htm, .xhtml.'],
    ['empty.html', 'empty.html: the file is empty.'],
    ['blank.html', 'blank.html: the file is empty.'],
    ['odd.html', 'odd.html: unknown encoding "utf-9" in <meta charset>. UTF-8 is right for most pages.'],
    ['ftp://news.example/a.html', 'ftp://news.example/a.html: only http:, https: and files can be opened.'],
    ['http://', 'http://: not an address. An example: http://localhost:8000/page.html'],
  ])('refuses %s in one line', (given, message) => expect(() => readTarget(given, folder)).toThrow(message));
});

describe('the server for a file', () => {
  it('serves the file and its neighbours, without a charset of its own, and nothing above', async () => {
    const served = await serveFile(join(folder, 'old page.htm'));
    try {
      const page = await fetch(served.url);
      expect(page.headers.get('content-type')).toBe('text/html');
      expect((await fetch(new URL('style.css', served.url))).status).toBe(200);
      expect((await fetch(new URL('missing.png', served.url))).status).toBe(404);
      expect((await fetch(new URL('/..%2f..%2fetc%2fpasswd', served.url))).status).toBe(404);
    } finally {
      served.stop();
    }
  });
});
