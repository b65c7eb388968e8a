import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { browserNames } from './harness';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
const page = join(folder, 'a page.html');
writeFileSync(
  page,
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>A leaflet</title><p>Grok-1 is an open-source model.</p>',
);
afterAll(() => rmSync(folder, { recursive: true }));

/** `npm start`, without a display whatever this machine has. */
function start(signal: AbortSignal, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _w, ...env } = process.env;
  const child = spawn(process.execPath, ['src/cli/bootstrap.mjs', 'start', ...args], { env, signal });
  // Only a test that is over ends it early: nobody waits for the outcome then.
  child.on('error', () => undefined);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
}

describe.each(browserNames)('npm start in %s', (name) => {
  const option = name === 'firefox' ? ['--firefox'] : [];

  it('opens a file, prints its claims with verdicts, and writes pictures', async ({ signal }) => {
    const { code, out, err } = await start(signal, ...option, page);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('A leaflet');
    expect(out).toMatch(/1\. “open-source”, asserted \(rule [\w-]+\)/);
    expect(out).toContain('Grok-1: refuted (actually open-weight)');
    expect(out).toContain('1 claim found, 1 of them asserted and refuted; 1 marked in the page.');
    const pictures = [...out.matchAll(/^Screenshot: (.+)$/gm)].map(([, path]) => path ?? '');
    expect(pictures).toHaveLength(2);
    expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('opens an address on this machine, and says where it holds no claim', async ({ signal }) => {
    const server = createServer((_request, response) =>
      response.end('<title>Pascal</title><p>A llama guards the sheep.'),
    );
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { code, out } = await start(signal, ...option, `http://localhost:${(server.address() as AddressInfo).port}/`);
    server.close();
    expect(code).toBe(0);
    expect(out).toContain('Pascal');
    expect(out).toContain('No AI model is called open source on this page.');
  });

  it('says in one line what cannot be opened', async ({ signal }) => {
    const { code, out, err } = await start(signal, ...option, 'http://localhost:9/');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^http:\/\/localhost:9\/: cannot be opened \(.+\)\.\n$/);
  });
});

describe('npm start, given what is no page', () => {
  it.each([
    [['missing.html'], 'missing.html: no such file.\n'],
    [['package.json'], 'package.json: not a page. These open: .html, .htm, .xhtml.\n'],
    [['a.html', 'b.html'], 'Usage: npm start [-- [--firefox] URL|FILE]\n'],
  ])('%j: one line, and no browser', async (args, line) => {
    expect(await start(AbortSignal.timeout(30_000), ...args)).toEqual({ code: 1, out: '', err: line });
  });
});
