import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Read } from '../../../../src/cli/scan/inputs/files.ts';
import { probe, scanFile } from '../../../../src/cli/scan/inputs/files.ts';
import { scanner } from '../scanner.ts';

const folder = mkdtempSync(join(tmpdir(), 'saved-'));
async function read(name: string, content: string | Buffer): Promise<Read[]> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const { kind, size } = probe(file);
  const all: Read[] = [];
  for await (const one of scanFile(scanner(), file, kind, size)) all.push(one);
  return all;
}

const mhtml = (parts: string): string =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/a\r\nSubject: =?utf-8?Q?Caf=C3=A9?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b----"\r\n\r\n${parts}`;
const part =
  '------b----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://news.example/a\r\n\r\n<html><body><p>Llama 3 is open so=\r\nurce, voil=C3=A0.</body></html>\r\n';

describe('saved pages', () => {
  it('MHTML, with address and title', async () => {
    const [page] = await read('a.mhtml', `${mhtml(part)}------b------\r\n`);
    expect(page).toMatchObject({ url: 'https://news.example/a', title: 'Café' });
    expect(page && 'findings' in page && page.findings[0]?.block.text).toBe('Llama 3 is open source, voilà.');
  });

  it('MHTML that is cut off', async () => {
    expect(await read('b.mht', mhtml(part).slice(0, -9))).toMatchObject([{ findings: [{ index: 0 }] }]);
    await expect(read('c.mht', mhtml(''))).rejects.toThrow(/c\.mht: holds no page$/);
  });

  it('SingleFile, with its address and its shadow trees', async () => {
    const page =
      '<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://news.example/b \n saved date: x\n--><meta charset=utf-8><body><x-note><template shadowrootmode=open><p>Llama 3 is open source.</p></template></x-note><template><p>Llama 2 is open source.</template>';
    const [read1] = await read('d.html', page);
    expect(read1).toMatchObject({ url: 'https://news.example/b' });
    expect(read1 && 'findings' in read1 && read1.findings.map(({ block }) => block.text)).toEqual([
      'Llama 3 is open source.',
    ]);
  });
});
