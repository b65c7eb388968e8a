import type { Preferences } from '@/src/ext/settings/preferences';
import type { Rig } from './rig';

declare const chrome: { storage: { sync: { set(items: object): Promise<void> } } };

/** Stores preferences as the options page does; those that are not named get their defaults. */
export async function prefer(rig: Rig, values: Partial<Preferences>): Promise<void> {
  const options = await rig.extensionPage('options.html');
  await options.evaluate((chosen) => chrome.storage.sync.set({ preferences: { version: 2, ...chosen } }), values);
  await options.close();
}
