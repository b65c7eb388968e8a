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
  /** Markup of the whole document, open shadow roots included. */
  html: string;
  /** How many elements are still those that the server sent. */
  served: number;
  /** The values of the page's fields. */
  typed: string[];
  /** What an editor in it would save. */
  saved: string | null;
}

export const observe = (page: Page): Promise<Observed> =>
  page.evaluate(() => {
    const roots = (within: ParentNode): ShadowRoot[] =>
      [...within.querySelectorAll('*')].flatMap(({ shadowRoot: root }) => (root ? [root, ...roots(root)] : []));
    const open = roots(document);
    const all = [document, ...open].flatMap((root) => [...root.querySelectorAll<Element & { served?: true }>('*')]);
    const { fixture } = window as unknown as FixtureWindow;
    return {
      // Lit draws a new number for its marks at every start.
      html: [document.documentElement.outerHTML, ...open.map((root) => root.innerHTML)]
        .join('\n')
        .replace(/lit\$\d+/g, 'lit$'),
      served: all.filter(({ served }) => served).length,
      typed: [...document.querySelectorAll('input')].map(({ value }) => value),
      saved: fixture?.saved?.() ?? null,
    };
  });

/** The words of a page, open shadow roots included. */
export const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const words = (within: Node): string =>
      [...within.childNodes]
        .map((node) => {
          if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? (node as Text).data : '';
          return (node.shadowRoot ? words(node.shadowRoot) : '') + words(node);
        })
        .join('');
    return words(document.body);
  });

/** Resolves when elements come or go in a page, at the latest after half a second. */
export const changeOf = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const observer = new MutationObserver(() => done());
        observer.observe(document, { subtree: true, childList: true });
        setTimeout(done, 500);
      }),
  );

/** How many stretches of text are underlined, in the page and in what a person edits there. */
export const underlinesOf = (page: Page): Promise<{ page: number; editors: number }> =>
  page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const edited = ranges.filter(({ startContainer: { parentElement } }) => parentElement?.isContentEditable);
    return { page: ranges.length - edited.length, editors: edited.length };
  });

const complained = new WeakMap<Page, string[]>();

/** Collects what a page complains about from now on: exceptions, errors, warnings. Ports and hosts are left out. */
export function complaintsOf(page: Page): string[] {
  const isNew = !complained.has(page);
  const complaints: string[] = [];
  complained.set(page, complaints);
  if (!isNew) return complaints;
  const note = (text: string) => complained.get(page)?.push(text.replace(/http:\/\/[\w.]+:\d+/g, ''));
  page.on('pageerror', (error) => note(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') note(message.text());
  });
  return complaints;
}
