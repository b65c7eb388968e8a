import type { HTTPRequest, Page } from 'puppeteer-core';

/** One answer of the pretended network. A string is HTML. */
export type Answer =
  string | { body: string | Uint8Array; contentType?: string; status?: number; headers?: Record<string, string> };

/** A page to visit that exists nowhere: nothing here reaches a network. */
export interface Fixture {
  /** Where the browser believes it is. Default `https://news.example/story`. */
  url?: string;
  html: Answer;
  /** Further addresses, absolute or as a path of the page's origin. Everything else answers 404. */
  routes?: Record<string, Answer>;
}

export const defaultUrl = 'https://news.example/story';

/** A request that the page made, in order. */
export interface Requested {
  url: string;
  /** False where the pretended network had no such address. */
  served: boolean;
}

const own = /^(data|blob|about|chrome-extension|moz-extension):/;

interface Served {
  answers: Map<string, Answer>;
  requested: Requested[];
}

/** What is served to each page now. */
const served = new WeakMap<Page, Served>();

/** Answers all requests of a page from the fixture, from now on; returns the list they are written to. */
export async function serve(page: Page, fixture: Fixture): Promise<Requested[]> {
  const url = fixture.url ?? defaultUrl;
  const now: Served = { answers: new Map([[url, fixture.html]]), requested: [] };
  for (const [key, answer] of Object.entries(fixture.routes ?? {})) now.answers.set(new URL(key, url).href, answer);
  const isNew = !served.has(page);
  served.set(page, now);
  if (isNew) await intercept(page);
  return now.requested;
}

async function intercept(page: Page): Promise<void> {
  const answerTo = async (request: HTTPRequest) => {
    const address = request.url().split('#')[0] ?? '';
    if (own.test(address)) return request.continue();
    const { answers, requested } = served.get(page) as Served;
    const answer = answers.get(address);
    requested.push({ url: address, served: answer !== undefined });
    if (answer === undefined) return request.respond({ status: 404, contentType: 'text/plain', body: '' });
    const {
      body,
      contentType = 'text/html; charset=utf-8',
      status = 200,
      headers = {},
    } = typeof answer === 'string' ? { body: answer } : answer;
    return request.respond({ status, contentType, headers, body });
  };
  await page.setRequestInterception(true);
  // A request may be gone (page closed, navigation) before it is answered: nobody waits for it then.
  page.on('request', (request) => void answerTo(request).catch(() => undefined));
}
