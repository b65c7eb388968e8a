import type { Page } from 'puppeteer-core';

/** The part of a page that a test looks at; the fixture's side is sources/fixture.js. */
export interface FixtureWindow {
  fixture?: {
    ready: boolean;
    steps: Record<string, () => unknown>;
    /** What the page would save, where it edits. */
    saved?: () => string;
  };
}

/** What came of a page. Two visits of the same page and steps are compared by it. */
export interface Observed {
  /** Words of the page, open shadow roots included. */
  text: string;
  /** Markup of the whole document, open shadow roots included. */
  html: string;
  /** How many elements are still those that the server sent. */
  served: number;
  /** What the person typed before the page was alive. */
  typed: string[];
  /** What an editor in it would save. */
  saved: string | null;
}

export const observe = (page: Page): Promise<Observed> => page.evaluate(look);

/** Runs in the page. */
function look(): Observed {
  const roots = (within: ParentNode): ShadowRoot[] =>
    [...within.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? [shadowRoot, ...roots(shadowRoot)] : [],
    );
  const open = roots(document);
  const all = [document, ...open].flatMap((root) => [
    ...root.querySelectorAll<HTMLElement & { served?: boolean }>('*'),
  ]);
  const { fixture } = window as unknown as FixtureWindow;
  return {
    text: [document.body, ...open].map((root) => root.textContent).join('\n'),
    html: document.documentElement.outerHTML + open.map((root) => `\n${root.innerHTML}`).join(''),
    served: all.filter(({ served }) => served).length,
    typed: [...document.querySelectorAll('input')].map(({ value }) => value),
    saved: fixture?.saved?.() ?? null,
  };
}

/** Collects what a page complains about from now on: exceptions, errors, warnings. Ports and hosts are left out. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  const note = (text: string) => complaints.push(text.replace(/http:\/\/[\w.]+:\d+/g, ''));
  page.on('pageerror', (error) => note(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') note(message.text());
  });
  return complaints;
}
