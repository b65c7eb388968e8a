import type { Browser, Page } from 'puppeteer-core';
import { sourceOf } from './source-of';

/** What WebDriver BiDi answers for one value; only what is read here. */
export interface RemoteValue {
  type: string;
  value?: unknown;
  sharedId?: string;
}
interface EvaluateResult {
  type: 'success' | 'exception';
  result?: RemoteValue;
  exceptionDetails?: { text: string };
}
interface Session {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/**
 * Puppeteer keeps its BiDi session to itself, but three things that Firefox can do are only in reach through it:
 * closed shadow roots, the browser's own window (toolbar popup), and the console of every process.
 */
interface WithSession {
  browsingContext: { id: string; userContext: { browser: { session: Session } } };
}

const insideOf = (page: Page) => (page.mainFrame() as unknown as WithSession).browsingContext;

/** BiDi id of the page's top browsing context. */
export const contextId = (page: Page): string => insideOf(page).id;

/** Sends one raw BiDi command. Firefox only. */
export async function send<T>(page: Page, method: string, params: object): Promise<T> {
  return (await insideOf(page).userContext.browser.session.send(method, params)).result as T;
}

/** The value of a finished script.* command. @throws Error with the script's own message. */
export function valueOf(outcome: EvaluateResult): RemoteValue {
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails?.text ?? 'script failed');
  return outcome.result ?? { type: 'undefined' };
}

/**
 * Runs a function in Firefox's own window, with its privileges (`Services`, `ChromeUtils`, `WebExtensionPolicy`).
 * Arguments and result travel as JSON. Needs `--remote-allow-system-access`.
 */
export async function inBrowserWindow<A extends unknown[], T>(
  browser: Browser,
  fn: (...args: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  const page = (await browser.pages())[0];
  if (!page) throw new Error('Firefox has no tab open');
  const tree = await send<{ contexts: { context: string }[] }>(page, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const window = tree.contexts[0]?.context;
  const call = `${sourceOf(fn)}(...${JSON.stringify(args)})`;
  const outcome = await send<EvaluateResult>(page, 'script.evaluate', {
    expression: `Promise.resolve(${call}).then((value) => JSON.stringify(value) ?? 'null')`,
    awaitPromise: true,
    target: { context: window },
  });
  return JSON.parse(valueOf(outcome).value as string) as T;
}
