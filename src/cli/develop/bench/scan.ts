import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPrefilter, loadTerms } from '../../engine.ts';
import { writeCommand } from '../pack/command.ts';
import { costOf, leastOf, nodeCommand, type Cost } from './scan/cost.ts';
import { pages, readPassages, writeArchive, writeLines, writePages, writeText } from './scan/inputs.ts';
import { grepPattern, lineOf, missesOf, type Row } from './scan/row.ts';

/** Bytes of a page of a news site, and of one in an archive. */
const [newsPage, crawledPage] = [250_000, 60_000];
/** One page of so many holds an openness term: of news, and in an archive. */
const [newsEach, crawledEach] = [10, 50];

const sizeOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(file).size, 0) / 1024 / 1024;

/** The lines with a claim: of a page that was not parsed not even the title is known. */
const claimsOf = ({ output }: Cost): string =>
  output
    .toString('utf8')
    .split('\n')
    .filter((line) => !line.includes('"claims":[]'))
    .join('\n');

/** One run of the bench: its folder, its commands, and which goals were missed. */
class ScanBench {
  readonly missed: string[] = [];

  constructor(
    readonly folder: string,
    private readonly rounds: number,
  ) {}

  path = (name: string): string => join(this.folder, name);
  private scan = (...files: string[]): Cost =>
    costOf(nodeCommand(this.path('cli.js'), ['scan', '--format', 'jsonl', ...files]));
  private parseAll = (...files: string[]): Cost =>
    costOf(nodeCommand(this.path('all.js'), ['--format', 'jsonl', ...files]));

  private say(row: Row): void {
    process.stdout.write(`${lineOf(row)}\n`);
    this.missed.push(...missesOf(row).map((miss) => `${row.what}: the goal is ${miss}.`));
  }

  /** Against grep, which looks for the same terms in the same file. */
  againstGrep(what: string, file: string): void {
    const grep = (): Cost => costOf(['grep', '-ciE', grepPattern(loadTerms()), file]);
    const [cost, floor] = leastOf([() => this.scan(file), grep], this.rounds) as [Cost, Cost];
    const ratio = { value: cost.cpu / floor.cpu, of: 'grep -ciE', most: 5 };
    this.say({ what, cost, mb: sizeOf([file]), ratio, mostPeak: 150 });
  }

  /** Against the scan that parses every document, which must find the same. */
  againstParsing(what: string, files: readonly string[], least: number, mb: number): void {
    const [cost, all] = leastOf([() => this.scan(...files), () => this.parseAll(...files)], this.rounds) as [
      Cost,
      Cost,
    ];
    if (claimsOf(cost) !== claimsOf(all)) this.missed.push(`${what}: parsing everything finds something else.`);
    const ratio = { value: all.cpu / cost.cpu, of: 'faster than parsing everything', least };
    this.say({ what, cost, mb, ratio });
  }

  dense(file: string): void {
    const cost = leastOf([() => this.scan(file)], this.rounds)[0] as Cost;
    const count = cost.output.toString('latin1').split('\n').length - 1;
    const mark = `${(count / cost.cpu).toFixed(0)} passages/s`;
    this.say({ what: 'passages, each with a term', cost, mb: sizeOf([file]), mark });
  }

  /** Twenty times the input: memory must not follow. */
  flat(what: string, least: number, ending: string, write: (file: string, mb: number) => void): void {
    const file = this.path(`flat${ending}`);
    const costs = [least, least * 20].map((mb) => {
      write(file, mb);
      const cost = this.scan(file);
      rmSync(file);
      return cost;
    }) as [Cost, Cost];
    const ratio = { value: costs[1].peak / costs[0].peak, of: 'its memory', most: 1.25 };
    this.say({ what: `${what}, ${least * 20} MB against ${least} MB`, cost: costs[1], mb: least * 20, ratio });
  }
}

/**
 * What `scan` costs as people run it: the bundled command as a process of its own, over inputs made from the project's
 * passages in all languages. Ratios compare runs in turn. @returns whether all goals are held
 * @param mb size of the text without a term; the other inputs follow it
 */
export async function benchScan(mb: number, rounds: number): Promise<boolean> {
  const bench = new ScanBench(mkdtempSync(join(tmpdir(), 'bench-scan-')), rounds);
  const { path } = bench;
  try {
    await writeCommand(bench.folder, { cli: 'src/package/bin.ts' });
    await writeCommand(bench.folder, { all: 'src/cli/develop/bench/scan/parse-all.ts' });
    const passages = readPassages(loadPrefilter());
    const crawl = () => pages(passages, crawledPage, crawledEach);

    writeText(path('none.txt'), mb, passages.plain);
    bench.againstGrep(`${mb} MB of text without a term`, path('none.txt'));
    rmSync(path('none.txt'));
    writeLines(path('none.jsonl'), mb, passages.plain);
    bench.againstGrep(`${mb} MB of lines without a term`, path('none.jsonl'));
    rmSync(path('none.jsonl'));

    const news = writePages(path('news'), mb * 0.7, newsPage, pages(passages, newsPage, newsEach));
    bench.againstParsing(`${news.length} pages, 1 of ${newsEach} with a term`, news, 3, sizeOf(news));
    rmSync(path('news'), { recursive: true });
    writeArchive(path('crawl.warc.gz'), mb, crawl());
    bench.againstParsing(`${mb} MB of archive, 1 of ${crawledEach} pages with a term`, [path('crawl.warc.gz')], 6, mb);
    rmSync(path('crawl.warc.gz'));

    writeLines(path('dense.jsonl'), mb / 25, passages.termed);
    bench.dense(path('dense.jsonl'));
    bench.flat('text without a term', mb / 5, '.txt', (file, size) => writeText(file, size, passages.plain));
    bench.flat('archive', mb / 5, '.warc.gz', (file, size) => writeArchive(file, size, crawl()));
    for (const line of bench.missed) process.stderr.write(`${line}\n`);
    return bench.missed.length === 0;
  } finally {
    rmSync(bench.folder, { recursive: true });
  }
}
