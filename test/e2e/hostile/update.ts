import { expectMarks, until, type Rig } from '../harness';

declare const chrome: { runtime: { reload(): void } };

/**
 * Updates the extension underneath an open page.
 * @param patience how long the old copy has, in ms
 * @returns names of elements and highlights that stand in the page then, and the page's errors
 * @throws where the old copy's stay
 */
export async function update(rig: Rig, patience = 15_000): Promise<{ old: string; names: string[]; errors: string[] }> {
  const html = '<!doctype html><title>A page</title><p>Llama 3.1 is open source.</p>';
  const { page, errors } = await rig.visit(html, 'window');
  await expectMarks(page, 1);
  const names = () =>
    page.evaluate(() => [
      ...[...document.querySelectorAll('p > *')].map(({ localName }) => localName),
      ...CSS.highlights.keys(),
    ]);
  const [old = ''] = await names();
  const options = await rig.extensionPage('options.html');
  // The page that calls goes away with the call.
  await options.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await until(
    async () => {
      await page.evaluate(() => document.body.append(document.createElement('hr')));
      return !(await names()).includes(old);
    },
    Boolean,
    { timeout: patience },
  );
  // Chromium does not start an extension again that a driver has loaded.
  const again = rig.name === 'firefox' ? 2 : 0;
  return { old, names: await until(names, (now) => now.length === again), errors };
}
