import browser from 'webextension-polyfill';
import { guard } from '../errors.ts';

/** Chromium has this, for each area; in Firefox content scripts can read what is stored. */
interface Restrictable {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps what is stored from scripts in pages: what they need, the background gives them. To be called at each start of
 * the background.
 */
export function keepFromPages(): void {
  const { local, sync, session } = browser.storage as unknown as Partial<Record<string, Restrictable>>;
  for (const area of [local, sync, session])
    void guard('keeping the storage from pages', () => area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }));
}
