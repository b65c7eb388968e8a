import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { childSeconds, costOf, nodeCommand } from '@/src/cli/develop/bench/scan/cost';
import { pages, readPassages, writeArchive, writeLines } from '@/src/cli/develop/bench/scan/inputs';
import { grepPattern, lineOf, missesOf } from '@/src/cli/develop/bench/scan/row';
import { loadPrefilter, loadTerms } from '@/src/cli/engine';
import { scanArchive } from '@/src/cli/scan/archive/scan-archive';
import { scanner } from '../../scan/scanner';

const folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
const prefilter = loadPrefilter();
const passages = readPassages(prefilter);

describe('the inputs of the bench of scan', () => {
  it('have a term where they say so, and nowhere else', () => {
    expect(passages.termed.length).toBeGreaterThan(1000);
    expect(passages.termed.filter((text) => !prefilter.test(text))).toEqual([]);
    expect(passages.plain.filter((text) => prefilter.test(text))).toEqual([]);
    const source = pages(passages, 60_000, 5);
    const made = Array.from({ length: 10 }, () => source.next().value as string);
    const { mayClaim } = scanner();
    expect(made.map((page) => mayClaim(page))).toEqual(made.map((_, at) => at % 5 === 4));
    for (const page of made) expect(Buffer.byteLength(page)).toBeGreaterThan(60_000);
  });

  it('are as large as they say, and archives can be read', async () => {
    const lines = join(folder, 'a.jsonl');
    writeLines(lines, 1, passages.plain);
    const text = readFileSync(lines, 'utf8');
    expect(Buffer.byteLength(text)).toBeGreaterThanOrEqual(1024 * 1024);
    expect(JSON.parse(text.slice(0, text.indexOf('\n')))).toEqual({ id: 0, text: passages.plain[0] });
    const archive = join(folder, 'a.warc.gz');
    writeArchive(archive, 1, pages(passages, 60_000, 2));
    const read: unknown[] = [];
    for await (const one of scanArchive(scanner(), archive)) read.push('reason' in one ? one.reason : one.url);
    expect(read.length).toBeGreaterThan(5);
    expect(read.filter((url) => !String(url).startsWith('https://site-'))).toEqual([]);
  });
});

describe('what a command costs', () => {
  it.runIf(process.platform !== 'win32')(
    'is the time and the memory of the command, not those of the shell around it',
    () => {
      expect(childSeconds('0m0.001s 0m0.002s\n1m2.500s 0m0.250s\n')).toBeCloseTo(62.75, 6);
      expect(() => childSeconds('')).toThrow('bash: its times cannot be read');
      const script = join(folder, 'busy.mjs');
      writeFileSync(
        script,
        `const held = Buffer.alloc(90e6, 1); const start = process.cpuUsage().user;
       while (process.cpuUsage().user - start < 300_000); process.stdout.write(String(held.length));`,
      );
      const { cpu, peak, output } = costOf(nodeCommand(script, []));
      expect(cpu).toBeGreaterThan(0.3);
      expect(peak).toBeGreaterThan(90e6 / 2 ** 20);
      expect(String(output)).toBe('90000000');
      expect(() => costOf(['false'])).toThrow('false: ');
    },
  );

  it('becomes a line with the goals that it misses', () => {
    const cost = { cpu: 2, peak: 200, output: Buffer.alloc(0) };
    const row = { what: 'text', cost, mb: 100, ratio: { value: 6, of: 'grep -ciE', most: 5 }, mostPeak: 150 };
    expect(missesOf(row)).toEqual(['at most 5 ×', 'at most 150 MB']);
    expect(lineOf(row)).toMatch(/^text +2\.00 s +50 MB\/s +200 MB {2}6\.00 × grep -ciE .*\(goal: at most 150 MB\)$/);
    expect(missesOf({ ...row, ratio: { ...row.ratio, value: 4 }, mostPeak: 250 })).toEqual([]);
    expect(missesOf({ what: 'x', cost, mb: 1, ratio: { value: 2, of: 'x', least: 6 } })).toEqual(['at least 6 ×']);
  });

  it.runIf(process.platform === 'linux')('grep finds the same terms', () => {
    const file = join(folder, 'terms.txt');
    writeFileSync(file, [...passages.termed, ...passages.plain].map((text) => text.replaceAll('\n', ' ')).join('\n'));
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    const { stdout } = spawnSync('grep', ['-ciE', grepPattern(loadTerms()), file], { encoding: 'utf8', env });
    expect(Number(stdout) / passages.termed.length).toBeGreaterThan(0.98);
    expect(Number(stdout)).toBeLessThanOrEqual(passages.termed.length);
  });
});
