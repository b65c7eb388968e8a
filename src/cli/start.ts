import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../vocabulary/types';
import { isBuilt } from './develop/build/state';
import type { Target as Build } from './develop/build/targets';
import { findBrowser, type BrowserName } from './develop/browsers/find';
import { ensureBrowser } from './develop/browsers/install';
import { launch, type Launched } from './develop/browsers/launch';
import { bin, run } from './process';
import { printReport } from './start/print';
import { openMessenger, settledReport, type Messenger } from './start/report';
import { serveFile } from './start/serve';
import { readTarget, type Target } from './start/target';
import { runCli } from './run-cli';

const say = (line: string) => process.stdout.write(`${line}\n`);
const builds: Record<BrowserName, [Build, string]> = {
  chromium: ['chrome', '.output/chrome-mv3'],
  firefox: ['firefox', '.output/firefox-mv3'],
};

interface Request {
  name: BrowserName;
  target: Target;
}

/** `[--firefox] [URL|FILE]`. @throws Error with one line. */
function readArguments(args: string[]): Request {
  const rest = args.filter((arg) => arg !== '--firefox');
  const option = rest.find((arg) => arg.startsWith('-'));
  if (option || rest.length > 1) throw new Error('Usage: npm start [-- [--firefox] URL|FILE]');
  // npm runs scripts in the project's folder; a path is relative to the person's own folder.
  const target = readTarget(
    rest[0] ?? resolve('test/pages/sample/source.html'),
    process.env['INIT_CWD'] ?? process.cwd(),
  );
  return { name: args.includes('--firefox') ? 'firefox' : 'chromium', target };
}

/** Chromium unless Firefox was asked for, or is all there is. */
async function chooseBrowser(wanted: BrowserName): Promise<{ name: BrowserName; executablePath: string }> {
  try {
    return { name: wanted, executablePath: await ensureBrowser(wanted, say) };
  } catch (error) {
    const other = findBrowser('firefox');
    if (wanted === 'firefox' || !other) throw error;
    return { name: 'firefox', executablePath: other };
  }
}

/** @throws Error with one line where nothing answers, or with an error. */
async function go(page: Page, url: string): Promise<void> {
  const answer = await page.goto(url, { waitUntil: 'load' }).catch((error: unknown) => {
    throw new Error(
      `${url}: cannot be opened (${String(error instanceof Error ? error.message : error).split(/ at http|\n/)[0]}).`,
    );
  });
  if (answer && answer.status() >= 400) throw new Error(`${url}: answered ${answer.status()} ${answer.statusText()}.`);
}

/** Two pictures: the whole page, and the first marked claim with its card. */
async function takePictures(page: Page, messenger: Messenger, report: PageReport | null): Promise<string[]> {
  mkdirSync('.output/start', { recursive: true });
  const paths = [resolve('.output/start/page.png')];
  writeFileSync(paths[0] as string, await page.screenshot({ fullPage: true }));
  const first = report?.claims.find((claim) => claim.drawn);
  await page.bringToFront();
  if (first && (await messenger.ask(page, 'jump', first.id)) === true) {
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    paths.push(resolve('.output/start/card.png'));
    writeFileSync(paths[1] as string, await page.screenshot());
  }
  return paths;
}

async function show(launched: Launched, url: string): Promise<void> {
  const page = (await launched.browser.pages())[0] ?? (await launched.browser.newPage());
  const messenger = await openMessenger(launched);
  // A page that nobody sees is left for later.
  await page.bringToFront();
  await go(page, url);
  const report = await settledReport(messenger, page);
  say(`${await page.title()}\n${url}\n`);
  say(printReport(report));
  for (const path of await takePictures(page, messenger, report)) say(`Screenshot: ${path}`);
  await messenger.close();
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

async function main({ name: wanted, target }: Request): Promise<void> {
  const { name, executablePath } = await chooseBrowser(wanted);
  const [build, extension] = builds[name];
  if (!isBuilt(build)) {
    const built = await run(bin('tsx'), ['src/cli/develop/build.ts', build]);
    if (built.code !== 0) throw new Error(`The build failed.\n${built.output}`);
  }
  const served = target.kind === 'file' ? await serveFile(target.path) : { url: target.url, stop: () => undefined };
  try {
    const window = hasDisplay ? { headless: false, viewport: null } : {};
    const launched = await launch(name, { executablePath, extension, ...window });
    try {
      await show(launched, served.url);
      if (hasDisplay) await closed(launched);
    } finally {
      await launched.browser.close();
    }
  } finally {
    served.stop();
  }
}

async function closed({ browser }: Launched): Promise<void> {
  say('The browser stays open: close it, or press Ctrl+C, to end.');
  await new Promise((done) => browser.once('disconnected', done));
}

await runCli(() => main(readArguments(process.argv.slice(2))));
