import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowserWindow } from '@/src/cli/develop/browsers/bidi';
import { cardOpened, clickInside, expectMarks, Rig, until } from './harness';

const html = `<!doctype html><html lang="en"><title>AI models</title><p>Llama 3.1 is open source.</p></html>`;

declare const ChromeUtils: {
  importESModule(url: string): {
    AddonManager: { getAddonByID(id: string): Promise<{ uninstall(): Promise<void> }> };
  };
};

async function uninstall(id: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id)).uninstall();
}

describe('an extension that is removed from Firefox while a card is open', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open('firefox');
  });
  afterAll(() => rig.close());

  it('leaves nothing to be seen of badge, card and underline', async () => {
    const { page } = await rig.visit(html);
    await expectMarks(page, 1);
    await clickInside(page, 'button[aria-haspopup="dialog"]');
    await cardOpened(page);
    const shown = () =>
      page.evaluate(() => {
        const hosts = [...document.querySelectorAll(':not(:defined)')];
        const [name = ''] = [...CSS.highlights.keys()];
        const words = getComputedStyle(document.querySelector('p') as Element, `::highlight(${name})`);
        return {
          hosts: hosts.filter((one) => getComputedStyle(one).display !== 'none').length,
          underline: words.textDecorationStyle,
        };
      });
    expect(await shown()).toEqual({ hosts: 2, underline: 'dashed' });
    // Firefox ends our scripts here, without a word.
    await inBrowserWindow(rig.launched.browser, uninstall, rig.launched.extensionId);
    expect(await until(shown, ({ hosts }) => hosts === 0)).toEqual({ hosts: 0, underline: 'solid' });
  });
});
