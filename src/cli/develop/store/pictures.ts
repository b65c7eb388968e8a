import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { openMessenger, settledReport } from '../../start/report';
import { inClosedShadow } from '../browsers/closed-shadow';
import { launch, type Launched } from '../browsers/launch';
import { pictureProblems } from './png';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const subjects = ['page', 'card', 'popup', 'panel', 'options'] as const;
export type Subject = (typeof subjects)[number];

const large = { width: 1280, height: 800 };
const small = { width: 640, height: 400 };
const tiles = [
  { width: 440, height: 280 },
  { width: 1400, height: 560 },
];

/** The sample article, at an address that nobody has. It comes from the repository: no network is asked. */
const article = { url: 'https://news.example/', file: 'test/pages/sample/source.html' };

/** How long a view may take, in ms. */
const patience = 20_000;

/** Waits until something holds. @throws Error that names it */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + patience; !(await holds());) {
    if (Date.now() > deadline) throw new Error(`${what}: not after ${patience / 1000} s`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Whether a card is open, with its facts in it. */
const cardIsOpen = (page: Page): Promise<boolean> =>
  inClosedShadow(page, (roots) =>
    roots.some((root) => root.querySelector<HTMLElement>('[role="dialog"]')?.innerText.includes('Licence') ?? false),
  );

const asAddress = (png: Uint8Array): string => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

/** A picture of HTML of ours. */
async function render(browser: Browser, html: string, viewport: { width: number; height: number }) {
  const page = await browser.newPage();
  await page.setViewport(viewport);
  await page.setContent(html, { waitUntil: 'load' });
  const png = await page.screenshot();
  await page.close();
  return png;
}

/** A view of the extension over, or beside, the page that it is about. */
const compose = (page: Uint8Array, view: Uint8Array, style: string): string =>
  `<body style="margin:0;overflow:hidden"><img src="${asAddress(page)}" style="display:block">` +
  `<img src="${asAddress(view)}" style="position:absolute;box-shadow:0 4px 24px #0006;${style}">`;

/** Takes pictures of one page with the extension, in one theme. */
class Studio {
  private constructor(
    private readonly launched: Launched,
    private readonly page: Page,
    private readonly theme: Theme,
  ) {}

  static async open(launched: Launched, theme: Theme): Promise<Studio> {
    const page = await launched.browser.newPage();
    const studio = new Studio(launched, page, theme);
    await studio.dress(page);
    await page.bringToFront();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const known = request.url() === article.url;
      const body = known ? readFileSync(article.file, 'utf8') : '';
      void request.respond({ status: known ? 200 : 404, contentType: 'text/html', body });
    });
    await page.goto(article.url, { waitUntil: 'load' });
    return studio;
  }

  close = (): Promise<void> => this.page.close();

  private dress = (page: Page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: this.theme }]);

  /** A page of the extension, in the theme, once it shows text. */
  private async view(path: string, viewport: { width: number; height: number }, words: string): Promise<Uint8Array> {
    const view = await this.launched.browser.newPage();
    await this.dress(view);
    await view.setViewport(viewport);
    await view.goto(this.launched.url(path));
    // Frames are not drawn in a page behind another: asked by the clock.
    await view.waitForFunction((text) => document.body.innerText.includes(text), { polling: 100 }, words);
    const png = await view.screenshot();
    await view.close();
    return png;
  }

  private async beside(width: number, height: number): Promise<Uint8Array> {
    const messenger = await openMessenger(this.launched);
    const tab = await messenger.tabOf(this.page);
    await messenger.close();
    return this.view(`sidepanel.html?tab=${tab}`, { width, height }, 'Llama');
  }

  /** The page at its first claim, with the card or without. */
  async onPage(card: boolean): Promise<Uint8Array> {
    const messenger = await openMessenger(this.launched);
    await this.page.bringToFront();
    const report = await settledReport(messenger, this.page);
    const first = report?.claims.find((claim) => claim.drawn);
    if (!first) throw new Error('The sample page shows no claim.');
    await messenger.ask(this.page, 'jump', first.id);
    await messenger.close();
    await this.page.bringToFront();
    await until('The card of the first claim', () => cardIsOpen(this.page));
    if (!card) {
      await this.page.keyboard.press('Escape');
      await until('The page without a card', async () => !(await cardIsOpen(this.page)));
    }
    // Closing the card leaves the focus on the badge, which does not belong on a picture of the page.
    if (!card) await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    return this.page.screenshot();
  }

  async take(subject: Subject): Promise<Uint8Array> {
    if (subject === 'options') return this.view('options.html', large, 'Actually Open');
    if (subject === 'page' || subject === 'card') return this.onPage(subject === 'card');
    const panel = subject === 'panel';
    const view = await this.beside(panel ? 400 : 380, panel ? 800 : 560);
    const style = panel ? 'right:0;top:0' : 'right:16px;top:12px;border-radius:8px';
    return render(this.launched.browser, compose(await this.onPage(false), view, style), large);
  }
}

/** The same picture at half the size. */
const halve = (browser: Browser, png: Uint8Array) =>
  render(browser, `<body style="margin:0"><img src="${asAddress(png)}" width="640" style="display:block">`, small);

/** Writes a picture. @throws Error where a store would refuse it */
function keep(path: string, png: Uint8Array, { width, height }: { width: number; height: number }): string {
  const problems = pictureProblems(png, width, height);
  if (problems.length > 0) throw new Error(`${path}: ${problems.join(', ')}`);
  writeFileSync(path, png);
  return path;
}

/** Takes pictures of the built extension in Chromium into a folder. @returns the files */
export async function takePictures(
  executablePath: string,
  folder: string,
  wanted: { subjects: readonly Subject[]; themes: readonly Theme[]; tiles: boolean },
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const launched = await launch('chromium', { executablePath, extension: '.output/chrome-mv3', viewport: large });
  const paths: string[] = [];
  try {
    /* oxlint-disable no-await-in-loop -- one browser, one page in front */
    for (const theme of wanted.themes) {
      const studio = await Studio.open(launched, theme);
      for (const subject of wanted.subjects) {
        const png = await studio.take(subject);
        paths.push(keep(join(folder, `${subject}-${theme}-1280x800.png`), png, large));
        const half = await halve(launched.browser, png);
        paths.push(keep(join(folder, `${subject}-${theme}-640x400.png`), half, small));
      }
      // Messages find a page by its address: two of one address would be taken for each other.
      await studio.close();
    }
    const icon = asAddress(readFileSync('public/icon/128.png'));
    for (const size of wanted.tiles ? tiles : []) {
      const html = readFileSync('store/tile.html', 'utf8').replace('{icon}', icon);
      const path = join(folder, `tile-${size.width}x${size.height}.png`);
      paths.push(keep(path, await render(launched.browser, html, size), size));
    }
    /* oxlint-enable no-await-in-loop */
  } finally {
    await launched.browser.close();
  }
  return paths;
}
