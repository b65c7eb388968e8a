import type { Rig } from '../harness';

/** The setting by which people switch the extension off for a site, used from a page of the extension as they do. */
export interface Switch {
  leaveAlone(host: string): Promise<void>;
}

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

/** Opens the page of the extension from which sites are switched off. */
export async function openSwitch(rig: Rig): Promise<Switch> {
  const page = await rig.extensionPage('options.html');
  const except: string[] = [];
  return {
    async leaveAlone(host) {
      except.push(host);
      // Whole lists: several scenarios switch at the same time, and the last one written holds them all.
      await page.evaluate((all) => chrome.storage.local.set({ sites: { version: 1, except: all } }), [...except]);
    },
  };
}
