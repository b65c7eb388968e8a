import type { CDPSession, Page } from 'puppeteer-core';
import { inBrowserWindow } from '@/src/cli/develop/browsers/bidi';
import type { Rig } from './rig';

/** What a person has set in their system. */
export interface Media {
  scheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  forcedColors?: boolean;
}

declare const Services: { prefs: { setIntPref(name: string, value: number): void } };

const sessions = new WeakMap<Page, CDPSession>();

/** Pretends these system settings for a page (in Firefox for the whole browser). */
export async function emulate(rig: Rig, page: Page, media: Media): Promise<void> {
  if (rig.name === 'firefox') return inBrowserWindow(rig.launched.browser, setPrefs, media);
  // Puppeteer's own list of features lacks forced colours. One session a page, kept open: its end would undo what it
  // set.
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: media.forcedColors ? 'active' : 'none' },
      { name: 'prefers-color-scheme', value: media.scheme ?? 'light' },
      { name: 'prefers-reduced-motion', value: media.reducedMotion ? 'reduce' : 'no-preference' },
    ],
  });
}

/** Runs in Firefox's own window. */
function setPrefs(media: Media): void {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', media.scheme === 'dark' ? 0 : 1);
  Services.prefs.setIntPref('ui.prefersReducedMotion', media.reducedMotion ? 1 : 0);
  Services.prefs.setIntPref('browser.display.document_color_use', media.forcedColors ? 2 : 0);
}
