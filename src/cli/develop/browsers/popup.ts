import type { KeyInput, Page } from 'puppeteer-core';
import { inBrowserWindow } from './bidi';
import type { Launched } from './launch';
import { sourceOf } from './source-of';

/** The real toolbar popup, opened over a page. */
export interface Popup {
  /** Runs a self-contained function in the popup's document; arguments and result travel as JSON. */
  evaluate<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Presses a key of the keyboard in it, by its name: `Tab`, `Enter`. The popup may go away by it. */
  press(key: string): Promise<void>;
  /** PNG of what it shows. */
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Presses the toolbar button over `page` (which is brought to front). */
export async function openPopup(launched: Launched, page: Page): Promise<Popup> {
  await page.bringToFront();
  return launched.name === 'chromium' ? chromiumPopup(launched, page) : firefoxPopup(launched);
}

async function chromiumPopup({ browser, extensionId, url }: Launched, page: Page): Promise<Popup> {
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('the extension is not installed');
  const arrived = browser.waitForTarget((target) => target.url() === url('popup.html'), { timeout: 10_000 });
  await extension.triggerAction(page);
  return asPopup(await (await arrived).asPage());
}

/** Waits for the popup that the extension itself has opened, over the toolbar or in a window of its own. */
export async function openedPopup(launched: Launched): Promise<Popup> {
  const { name, browser, url } = launched;
  if (name === 'firefox') {
    const stands = await inBrowserWindow(browser, waitForPopup);
    if (!stands) throw new Error('the popup did not open');
    return firefoxPanel(launched);
  }
  const target = await browser.waitForTarget((one) => one.url().startsWith(url('popup.html')), { timeout: 10_000 });
  return asPopup(await target.asPage());
}

function asPopup(popup: Page): Popup {
  return {
    evaluate: (fn, ...args) => popup.evaluate(fn as (...args: unknown[]) => unknown, ...args) as never,
    press: async (key) => {
      // It may be gone before the key comes up.
      await popup.keyboard.press(key as KeyInput).catch((error: unknown) => {
        if (!/closed/.test(String(error))) throw error;
      });
    },
    screenshot: async () => {
      // It has no width until it has been laid out.
      await popup.waitForFunction(() => innerWidth > 0 && document.documentElement.offsetWidth > 0);
      return popup.screenshot({ fullPage: true });
    },
    close: () => popup.close(),
  };
}

/* ---------- Firefox: these functions run in the browser's own window, where the names below are globals ---------- */

interface PopupBrowser extends Element {
  currentURI?: { spec: string };
  messageManager: {
    addMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
    loadFrameScript(url: string, delayed: boolean): void;
  };
  browsingContext: {
    currentWindowGlobal: { drawSnapshot(rect: null, scale: number, back: string): Promise<ImageBitmap> };
  };
}
interface ActionFor {
  openPopup(window: Window): Promise<void>;
}
interface Keyboard {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}
declare const Components: {
  classes: Record<string, { createInstance(type: unknown): Keyboard }>;
  interfaces: Record<'nsITextInputProcessor', unknown>;
};
declare const WebExtensionPolicy: { getByID(id: string): { extension: unknown } };
declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionParent: { apiManager: { global: { browserActionFor(extension: unknown): ActionFor } } };
  };
};

async function waitForPopup(): Promise<boolean> {
  const stands = () => {
    const popup = document.querySelector<PopupBrowser>('.webextension-popup-browser');
    const panel = popup?.closest('panel') as (Element & { state: string }) | null | undefined;
    return popup?.currentURI?.spec.startsWith('moz-extension:') && panel?.state === 'open';
  };
  for (let tries = 0; !stands() && tries < 400; tries++) await new Promise((done) => setTimeout(done, 25));
  return stands() === true;
}

async function firefoxPopup({ browser, extensionId }: Launched): Promise<Popup> {
  await inBrowserWindow(
    browser,
    async (id) => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      // It is made in a panel of its own and moves, loaded, to the one that is seen: what is asked on the way is lost.
      const stands = () => {
        const popup = document.querySelector<PopupBrowser>('.webextension-popup-browser');
        const panel = popup?.closest('panel') as (Element & { state: string }) | null | undefined;
        return popup?.currentURI?.spec.startsWith('moz-extension:') && panel?.state === 'open';
      };
      const waitUntil = async (holds: () => unknown) => {
        for (let tries = 0; !holds() && tries < 200; tries++) await new Promise((done) => setTimeout(done, 25));
      };
      const { extension } = WebExtensionPolicy.getByID(id);
      // On a busy machine the list of extensions, in which the button is, at times stays open instead: pressed again
      // then.
      for (let presses = 0; presses < 3 && !stands(); presses++) {
        // Firefox makes it when it is first needed.
        const list = document.querySelector<Element & { hidePopup(): void; state: string }>(
          '#unified-extensions-panel',
        );
        if (list && list.state !== 'closed') list.hidePopup();
        await waitUntil(() => !list || list.state === 'closed');
        // It stays pressed at times, and is refused then.
        document.querySelector('#unified-extensions-button')?.removeAttribute('open');
        await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window);
        await waitUntil(stands);
      }
      if (!stands()) throw new Error('the popup did not open');
    },
    extensionId,
  );
  return firefoxPanel({ browser });
}

function firefoxPanel({ browser }: Pick<Launched, 'browser'>): Popup {
  return {
    evaluate: async (fn, ...args) => {
      // Its document may have an address before it has a body.
      const there = `document.body ?? new Promise((done) => addEventListener('DOMContentLoaded', done))`;
      const call = `Promise.resolve(${there}).then(() => (${sourceOf(fn)})(...${JSON.stringify(args)}))`;
      const ask = () => inBrowserWindow(browser, evaluateInPopup, call, `actually-open:${Math.random()}`);
      // A document that is replaced while it is asked never answers.
      const { value, error } = (await ask()) ?? (await ask()) ?? { error: 'the popup does not answer' };
      if (error) throw new Error(error);
      return (value === undefined ? undefined : JSON.parse(value)) as never;
    },
    press: (key) => inBrowserWindow(browser, pressInPopup, key),
    screenshot: async () => Buffer.from(await inBrowserWindow(browser, snapshotOfPopup), 'base64'),
    close: async () => {
      await inBrowserWindow(browser, async () => {
        const open = () => document.querySelector('.webextension-popup-browser');
        (open()?.closest('panel') as unknown as { hidePopup(): void } | null)?.hidePopup();
        // It goes with a movement; until then no other can open.
        for (let tries = 0; open() && tries < 200; tries++) await new Promise((done) => setTimeout(done, 25));
      });
    },
  };
}

async function evaluateInPopup(call: string, channel: string): Promise<{ value?: string; error?: string } | null> {
  const popup = document.querySelector<PopupBrowser>('.webextension-popup-browser');
  if (!popup) return { error: 'the popup is closed' };
  // A frame script runs in the popup's process; its sandbox sees the document as the popup's own code does.
  const script = `
    const box = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
    const text = ${JSON.stringify(`Promise.resolve().then(() => ${call}).then((value) => JSON.stringify(value))`)};
    Cu.evalInSandbox(text, box).then(
      (value) => sendAsyncMessage(${JSON.stringify(channel)}, { value }),
      (error) => sendAsyncMessage(${JSON.stringify(channel)}, { error: String(error) }),
    );`;
  return new Promise((done) => {
    popup.messageManager.addMessageListener(channel, ({ data }) => done(data as { value?: string; error?: string }));
    popup.messageManager.loadFrameScript(`data:application/javascript,${encodeURIComponent(script)}`, false);
    setTimeout(() => done(null), 10_000);
  });
}

/** The browser's own window sends keys on to what has its focus, as it does with those of a person. */
function pressInPopup(key: string): void {
  const popup = document.querySelector<PopupBrowser & HTMLElement>('.webextension-popup-browser');
  if (!popup) throw new Error('the popup is closed');
  popup.focus();
  const keyboard = Components.classes['@mozilla.org/text-input-processor;1']?.createInstance(
    Components.interfaces.nsITextInputProcessor,
  );
  if (!keyboard?.beginInputTransactionForTests(window)) throw new Error('Firefox takes no keys');
  const event = new KeyboardEvent('', { key: key === 'Space' ? ' ' : key, code: key });
  keyboard.keydown(event);
  keyboard.keyup(event);
}

async function snapshotOfPopup(): Promise<string> {
  const popup = document.querySelector<PopupBrowser>('.webextension-popup-browser');
  if (!popup) throw new Error('the popup is closed');
  let image: ImageBitmap | undefined;
  // There is nothing to draw, and an exception for it, until the panel has taken the size of its content.
  for (let tries = 0; !image; tries++) {
    image = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white').catch((error: unknown) => {
      if (tries > 100) throw error;
      return undefined;
    });
    if (!image) await new Promise((done) => setTimeout(done, 25));
  }
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
}
