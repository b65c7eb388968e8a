import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { inBrowserWindow } from '@/src/cli/develop/browsers/bidi';
import type { BrowserName } from '@/src/cli/develop/browsers/find';
import { install, type Launched } from '@/src/cli/develop/browsers/launch';
import { openPopup, type Popup } from '@/src/cli/develop/browsers/popup';
import { openLedger, pageErrors, type Ledger } from './errors';
import { defaultUrl, serve, type Answer, type Fixture, type Requested } from './fixture';
import { close, end, handOn, open, type Own, type Running } from './used';

/** Where `npm run build` leaves the extension for each browser. */
export const builds: Record<BrowserName, string> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

export interface RigOptions {
  /** Another build to load; null loads none. Default: `builds[name]`. */
  extension?: string | null;
  args?: string[];
  /** Variables that the browser gets besides ours, such as a HOME. */
  env?: Record<string, string>;
  /** Leaves the page open that greets after an installation. Default: it is closed. */
  welcome?: boolean;
  /** Changes the copy of the build in this folder before it is loaded. */
  alter?(folder: string): void;
}

/** A page that was opened, with what was seen of it since. */
export interface Visit {
  page: Page;
  /** Uncaught exceptions and console.error of the page. */
  errors: string[];
  /** What the page asked the pretended network for. */
  requests: Requested[];
}

/** A browser with the built extension, and all that a test does with it. Close it in `afterAll`. */
export class Rig {
  readonly name: BrowserName;
  launched!: Launched;
  ledger!: Ledger;
  private readonly folder = mkdtempSync(join(tmpdir(), 'actually-open-'));
  private readonly extension: string | null;
  private running!: Running;
  /** Windows that were left: the next visit in one of its own gets them, as a new one takes half a second. */
  private readonly idle: Page[] = [];
  private opening: Promise<unknown> = Promise.resolve();

  private constructor(
    name: BrowserName,
    private readonly options: RigOptions,
  ) {
    this.name = name;
    const source = options.extension === undefined ? builds[name] : options.extension;
    if (source && !existsSync(join(source, 'manifest.json')))
      throw new Error(`${source}: no extension; npm run build first`);
    // A copy, so that a build that runs meanwhile changes nothing under a browser in use.
    this.extension = source ? join(this.folder, 'extension') : null;
    if (source && this.extension) {
      cpSync(source, this.extension, { recursive: true });
      options.alter?.(this.extension);
    }
  }

  static async open(name: BrowserName, options: RigOptions = {}): Promise<Rig> {
    const rig = new Rig(name, options);
    await rig.start();
    return rig;
  }

  private async start(profile?: string): Promise<void> {
    this.running = await open(this.name, { ...this.own, ...(profile ? { profile } : {}) });
    this.launched = await install(this.name, this.running.browser, this.extension);
    if (this.options.welcome !== true) await this.launched.welcome?.close();
    this.ledger = await openLedger(this.launched);
  }

  /**
   * Opens a page that exists nowhere else, extension and all. Resolves at the load event.
   * @param where `window`: one of its own, so that several pages are visible at the same time
   */
  async visit(what: Fixture | Answer, where: 'tab' | 'window' = 'tab'): Promise<Visit> {
    const fixture: Fixture = typeof what === 'object' && 'html' in what ? what : { html: what };
    const page = where === 'window' ? await this.window() : await this.newPage('tab');
    const errors = pageErrors(page);
    const requests = await serve(page, fixture);
    await page.goto(fixture.url ?? defaultUrl, { waitUntil: 'load' });
    return { page, errors, requests };
  }

  /** An empty page in a window of its own, one that was left or a new one. */
  async window(): Promise<Page> {
    return this.idle.pop() ?? (await this.newPage('window'));
  }

  /** One after the other: Firefox fails to open a page while it makes a window. */
  private newPage(type: 'tab' | 'window'): Promise<Page> {
    const next = this.opening.then(() => this.launched.browser.newPage({ type }));
    this.opening = next.catch(() => undefined);
    return next;
  }

  /** Ends a visit in a window, in which nothing was pretended, and keeps the window for the next. */
  async leave({ page }: { page: Page }): Promise<void> {
    // A page that came back from the cache may be out of the driver's reach.
    const isThere = await page.goto('about:blank', { timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    if (isThere) this.idle.push(page);
    else await page.close();
  }

  /** Opens a page of the extension in a tab, e.g. `options.html`, and waits for `selector` in it. */
  async extensionPage(path: string, selector = 'body'): Promise<Page> {
    const page = await this.newPage('tab');
    // Firefox reports no load event for extension pages.
    await page.goto(this.launched.url(path), this.name === 'firefox' ? { waitUntil: [] } : {});
    await page.waitForSelector(selector);
    return page;
  }

  /** Opens the real toolbar popup over a page. */
  popup(visit: Visit): Promise<Popup> {
    return openPopup(this.launched, visit.page);
  }

  /** Ends the background, as the browser does when it has been idle; the next message starts it again. */
  async stopBackground(): Promise<void> {
    const { browser, extensionId, url } = this.launched;
    if (this.name === 'firefox') {
      await inBrowserWindow(browser, terminateBackground, extensionId);
      return;
    }
    await this.ledger.release();
    const target = browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(url('')));
    await (await target?.worker())?.close();
  }

  /** Closes the browser and starts it again with the same profile. */
  async restart(): Promise<void> {
    await end(this.running);
    await this.start(this.running.profile);
  }

  /** Ends it; the browser, without a trace of it, may serve another rig. */
  async close(): Promise<void> {
    await this.ledger.close();
    await (Object.keys(this.own).length === 0 ? handOn(this.running, this.launched) : close(this.running));
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  /** Number of the browser's process: that of another rig where it was handed on. */
  get process(): number | undefined {
    return this.running.process?.pid;
  }

  /** What sets this rig's browser apart from all others. */
  private get own(): Own {
    const { args = [], env } = this.options;
    return { ...(args.length > 0 ? { args } : {}), ...(env ? { env } : {}) };
  }

  /** A path in this browser's own folder, which goes away with it. */
  file(name: string): string {
    return join(this.folder, name);
  }

  /** Where a picture of this browser belongs: `.output/screenshots/<browser>/<name>.png`. */
  picture(name: string): `${string}.png` {
    const path = `.output/screenshots/${this.name}/${name}.png` as const;
    mkdirSync(dirname(path), { recursive: true });
    return path;
  }
}

declare const WebExtensionPolicy: { getByID(id: string): { extension: { terminateBackground(): Promise<void> } } };

async function terminateBackground(id: string): Promise<void> {
  await WebExtensionPolicy.getByID(id).extension.terminateBackground();
}
