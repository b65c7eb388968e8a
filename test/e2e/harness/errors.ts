import type { CDPSession, Page, Target } from 'puppeteer-core';
import { inBrowserWindow } from '@/src/cli/develop/browsers/bidi';
import type { Launched } from '@/src/cli/develop/browsers/launch';

/** What each page has complained about since it was last asked for. */
const complaints = new WeakMap<Page, string[]>();

/** Everything a page complains about from now on: uncaught exceptions and console.error, in order. */
export function pageErrors(page: Page): string[] {
  const isNew = !complaints.has(page);
  const errors: string[] = [];
  complaints.set(page, errors);
  if (!isNew) return errors;
  const note = (text: string) => complaints.get(page)?.push(text);
  page.on('pageerror', (error) => note(String(error instanceof Error ? error.message : error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 404/.test(message.text())) note(message.text());
  });
  return errors;
}

/** Errors and requests of the extension itself, from whichever of its contexts. */
export interface Ledger {
  /** Uncaught exceptions and console.error of background, content scripts and extension pages so far. */
  errors(): Promise<string[]>;
  /** Addresses outside the extension that it asked for so far. */
  requests(): Promise<string[]>;
  /** Lets go of the background, which cannot be ended while it is listened to. A new one is listened to again. */
  release(): Promise<void>;
  /** Listens no more: the browser may serve another rig. */
  close(): Promise<void>;
}

/** Of a browser without the extension. */
const nothing: Ledger = {
  errors: async () => [],
  requests: async () => [],
  release: async () => undefined,
  close: async () => undefined,
};

export async function openLedger(launched: Launched): Promise<Ledger> {
  if (launched.extensionId === '') return nothing;
  return launched.name === 'chromium' ? chromiumLedger(launched) : firefoxLedger(launched);
}

async function chromiumLedger({ browser, url }: Launched): Promise<Ledger> {
  const errors: string[] = [];
  const requests: string[] = [];
  const backgrounds: CDPSession[] = [];
  const ours = (text: string | undefined) => text?.includes(url('')) ?? false;
  const listen = (cdp: CDPSession, background: boolean) => {
    cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      const text = exceptionDetails.exception?.description ?? exceptionDetails.text;
      if (background || ours(exceptionDetails.url) || ours(text)) errors.push(text);
    });
    cdp.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
      if (type !== 'error' || !(background || stackTrace?.callFrames.some((frame) => ours(frame.url)))) return;
      errors.push(args.map((arg) => String(arg.value ?? arg.description)).join(' '));
    });
    cdp.on('Network.requestWillBeSent', ({ request, initiator }) => {
      const started = background || initiator.stack?.callFrames.some((frame) => ours(frame.url));
      if (started && !ours(request.url) && !/^(data|blob):/.test(request.url)) requests.push(request.url);
    });
  };
  const attach = async (target: Target) => {
    const background = target.type() === 'service_worker' || ours(target.url());
    if (!background && target.type() !== 'page') return;
    const cdp = await target.createCDPSession();
    if (target.type() === 'service_worker') backgrounds.push(cdp);
    listen(cdp, background);
    await Promise.all([cdp.send('Runtime.enable'), cdp.send('Network.enable')]);
  };
  const quietly = (target: Target) => void attach(target).catch(() => undefined);
  browser.on('targetcreated', quietly);
  await Promise.all(browser.targets().map((target) => attach(target).catch(() => undefined)));
  const release = async () => {
    await Promise.all(backgrounds.splice(0).map((cdp) => cdp.detach().catch(() => undefined)));
  };
  const close = async () => void browser.off('targetcreated', quietly);
  return { errors: async () => errors, requests: async () => requests, release, close };
}

/* ---------- Firefox: these functions run in the browser's own window, where the names below are globals ---------- */

interface Channel {
  URI: { spec: string };
  loadInfo: { triggeringPrincipal: { spec?: string } | null };
}
interface LedgerWindow {
  aoRequests: string[];
  aoComplaints: string[];
  aoRest(): void;
}
type Observer = (subject: { QueryInterface(of: unknown): Channel }) => void;
type Listener = (message: { data: string }) => void;
declare const Services: {
  obs: Record<'addObserver' | 'removeObserver', (observer: Observer, topic: string) => void>;
  console: { getMessageArray(): { message: string }[] };
  ppmm: {
    addMessageListener(name: string, listener: Listener): void;
    removeMessageListener(name: string, listener: Listener): void;
    loadProcessScript(url: string, alsoLater: boolean): void;
    removeDelayedProcessScript(url: string): void;
  };
};
declare const Ci: Record<string, unknown>;

async function firefoxLedger({ browser, url }: Launched): Promise<Ledger> {
  await inBrowserWindow(browser, listenInFirefox, url(''));
  return {
    errors: () => inBrowserWindow(browser, errorsInFirefox, url('')),
    requests: () => inBrowserWindow(browser, () => (window as unknown as LedgerWindow).aoRequests),
    release: async () => undefined,
    close: () => inBrowserWindow(browser, () => (window as unknown as LedgerWindow).aoRest()),
  };
}

function listenInFirefox(origin: string): void {
  const ledger = window as unknown as LedgerWindow;
  ledger.aoRequests = [];
  ledger.aoComplaints = [];
  // Processes that were asked once go on telling: each extension has a name of its own for it.
  const complaint = `actually-open:complaint:${origin}`;
  const onRequest: Observer = (subject) => {
    const channel = subject.QueryInterface(Ci['nsIChannel']);
    const from = channel.loadInfo.triggeringPrincipal?.spec ?? '';
    if (from.includes(origin) && !channel.URI.spec.startsWith('moz-extension:'))
      ledger.aoRequests.push(channel.URI.spec);
  };
  // console.error stays in the process that said it: each is asked to pass ours on, those that start later, too.
  const script = `
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    const system = Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal);
    storage.addLogEventListener(({ level, filename, arguments: said }) => {
      if (level === 'error' && String(filename).includes(${JSON.stringify(origin)})) {
        sendAsyncMessage(${JSON.stringify(complaint)}, said.map(String).join(' '));
      }
    }, system);`;
  const address = `data:application/javascript,${encodeURIComponent(script)}`;
  const onComplaint: Listener = ({ data }) => ledger.aoComplaints.push(data);
  Services.obs.addObserver(onRequest, 'http-on-modify-request');
  Services.ppmm.addMessageListener(complaint, onComplaint);
  Services.ppmm.loadProcessScript(address, true);
  ledger.aoRest = () => {
    Services.obs.removeObserver(onRequest, 'http-on-modify-request');
    Services.ppmm.removeMessageListener(complaint, onComplaint);
    Services.ppmm.removeDelayedProcessScript(address);
  };
}

function errorsInFirefox(origin: string): string[] {
  const thrown = Services.console
    .getMessageArray()
    .map(({ message }) => message)
    .filter((message) => message.startsWith('[JavaScript Error') && message.includes(origin))
    // Its own, when a page of ours (the welcome) is closed while it opens.
    .filter((message) => !message.includes('FrameData missing for'))
    // That is a page's doing: it asked for one of our files and was refused.
    .filter((message) => !message.includes('Security Error: Content at http'))
    // Firefox says so when a page closes while it waits for an answer: no code of ours is there any more to catch it.
    .filter(
      (message) =>
        !/Promise (?:rejected|resolved) (?:after context unloaded|while context is inactive)|FrameData missing/.test(
          message,
        ),
    );
  return [...thrown, ...(window as unknown as LedgerWindow).aoComplaints];
}
