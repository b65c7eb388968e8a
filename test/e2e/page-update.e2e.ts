import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, marksOf, Rig, until } from './harness';

declare const chrome: { runtime: { reload(): void } };

describe.each(browserNames)('an open page in %s, when the extension is updated underneath it', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(name);
  });
  afterAll(() => rig.close());

  it('loses what the old copy drew, at the latest when it changes, and gets it from the new one', async () => {
    const { page, errors } = await rig.visit(
      '<!doctype html><title>A page</title><p>Llama 3.1 is open source.</p>',
      'window',
    );
    await until(
      () => marksOf(page),
      (marks) => marks.length === 1,
    );
    const names = () =>
      page.evaluate(() => [
        ...[...document.querySelectorAll('p > *')].map(({ localName }) => localName),
        ...CSS.highlights.keys(),
      ]);
    const [old = ''] = await names();
    const options = await rig.extensionPage('options.html');
    // The page that calls goes away with the call.
    await options.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await until(async () => {
      await page.evaluate(() => document.body.append(document.createElement('hr')));
      return !(await names()).includes(old);
    });
    // Chromium does not start an extension again that a driver has loaded.
    const again = name === 'firefox' ? 2 : 0;
    expect(await until(names, (now) => now.length === again)).not.toContain(old);
    expect(errors).toEqual([]);
  });
});
