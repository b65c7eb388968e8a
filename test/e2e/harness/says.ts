import type { Page } from 'puppeteer-core';
import type { Rig } from './rig';
import { until } from './until';

/** A view of the extension: the popup, or a page of its own. */
interface View {
  evaluate(fn: () => string | undefined): Promise<string | undefined>;
}

/** The text of a view, with single spaces, once some words are in it. */
export const says = async (view: View, words: string): Promise<string> =>
  (await until(
    () => view.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' ')),
    (said) => said?.includes(words) ?? false,
  )) ?? '';

/** A view that also takes values into the function that it runs. */
interface Field extends View {
  evaluate<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
}

/** Opens "Check text" in the popup and has a text checked there. */
export async function checkText(popup: Field, text: string): Promise<void> {
  await says(popup, 'Check text');
  await popup.evaluate(() => document.querySelector<HTMLElement>('footer .link')?.click());
  await until(() => popup.evaluate(() => document.activeElement?.localName === 'textarea'));
  await popup.evaluate((words) => {
    const field = document.querySelector('textarea');
    if (field) field.value = words;
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
  }, text);
}

/** The tab with a page of the extension that came by itself; Firefox's driver does not hear of its address. */
export async function openedPage(rig: Rig, path: string): Promise<Page> {
  const here = (page: Page) => page.evaluate(() => location.pathname).catch(() => '');
  const page = await until(async () => {
    const pages = await rig.launched.browser.pages();
    const paths = await Promise.all(pages.map(here));
    return pages[paths.indexOf(path)];
  });
  if (!page) throw new Error('no page came');
  return page;
}
