import { loadavg } from 'node:os';
import { benchBrowsers } from './bench/browsers';
import { readBenchArguments } from './bench/arguments';
import { coldAnswer } from './bench/cold';
import { benchEngine } from './bench/engine';
import { benchScan } from './bench/scan';
import { cells, table } from './bench/row';
import { runCli } from '../run-cli';

/**
 * `npm run bench`: what the engine costs, then what the built extension costs pages in real browsers, beside the floor
 * (the whole text and one test of it), mark.js, and the same page without it. Ends with exit code 1 where a bound of
 * the engine or a goal of `scan` is not held; what browsers take depends on what else the machine does, so their table
 * is to be read.
 */
async function main(): Promise<void> {
  const { engine, scan, browsers, pages, rounds, mb } = readBenchArguments(process.argv.slice(2));
  if (engine && !benchEngine()) process.exitCode = 1;
  if (scan && !(await benchScan(mb, rounds))) process.exitCode = 1;
  if (browsers.includes('chromium') && pages.length === 0) {
    const { first, second } = await coldAnswer('.output/chrome-mv3', rounds);
    process.stdout.write(
      `background of Chromium, not running: first answer ${first.toFixed(0)} ms, next ${second.toFixed(1)} ms\n`,
    );
  }
  if (browsers.length > 0) {
    const rows: string[][] = [];
    await benchBrowsers({
      browsers,
      pages,
      rounds,
      said(row) {
        rows.push(cells(row));
        process.stderr.write(`${cells(row).join(' | ')}\n`);
      },
    });
    process.stdout.write(
      `\n${table(rows)}\n\n${rounds} rounds; load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}\n`,
    );
  }
}

await runCli(main);
