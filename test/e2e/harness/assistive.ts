import type { Page } from 'puppeteer-core';
import { inBrowserWindow } from '@/src/cli/develop/browsers/bidi';
import type { Rig } from './rig';

/** What assistive technology gets about an element. */
export interface Told {
  role: string;
  name: string;
}

/**
 * What assistive technology gets about a page, closed shadow roots included, or of the toolbar popup that is open.
 * Roles are Chromium's in both browsers, where both have one.
 * @param where Firefox reports only the page in front
 */
export async function toldOf(rig: Rig, where: Page | 'popup'): Promise<Told[]> {
  if (rig.name === 'firefox') return inBrowserWindow(rig.launched.browser, toldByFirefox, where === 'popup');
  const page = where === 'popup' ? await popupPage(rig) : where;
  const cdp = await page.createCDPSession();
  try {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name }) => ({ role: String(role?.value ?? ''), name: String(name?.value ?? '') }));
  } finally {
    await cdp.detach();
  }
}

async function popupPage({ launched: { browser, url } }: Rig): Promise<Page> {
  return (await browser.waitForTarget((target) => target.url() === url('popup.html'))).asPage();
}

/* ---------- Firefox: this runs in the browser's own window, where the names below are globals ---------- */

interface Accessible {
  role: number;
  name: string | null;
  firstChild: Accessible | null;
  nextSibling: Accessible | null;
}
interface AccessibilityService {
  getAccessibleFor(element: Element | null): Accessible | null;
  getStringRole(role: number): string;
}
declare const Components: {
  classes: Record<string, { getService(type: unknown): AccessibilityService }>;
  interfaces: Record<'nsIAccessibilityService', unknown>;
};
declare const gBrowser: { selectedBrowser: Element };

async function toldByFirefox(popup: boolean): Promise<Told[]> {
  const made = Components.classes['@mozilla.org/accessibilityService;1'];
  const service = made?.getService(Components.interfaces.nsIAccessibilityService);
  const browser = popup ? document.querySelector('.webextension-popup-browser') : gBrowser.selectedBrowser;
  // The tree of another process comes a moment after it was first asked for.
  const tree = () => service?.getAccessibleFor(browser)?.firstChild ?? null;
  for (let tries = 0; !tree()?.firstChild && tries < 200; tries++) await new Promise((done) => setTimeout(done, 25));
  const roles: Record<string, string> = { pushbutton: 'button', entry: 'textbox' };
  const told: Told[] = [];
  const walk = (one: Accessible | null): void => {
    for (let at = one; at; at = at.nextSibling) {
      const role = service?.getStringRole(at.role) ?? '';
      told.push({ role: roles[role] ?? role, name: at.name ?? '' });
      walk(at.firstChild);
    }
  };
  walk(tree());
  return told;
}
