import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The two engines that everything is tried in. */
export type BrowserName = 'chromium' | 'firefox';
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

const commands: Record<BrowserName, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
    'msedge',
    'chrome',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const places: Record<BrowserName, string[]> = {
  chromium: [
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/**
 * Path of an installed browser, or null.
 * The environment variable CHROMIUM or FIREFOX comes first and must then name an existing file.
 * @throws Error with one line where the variable names a file that is not there.
 */
export function findBrowser(name: BrowserName, env: NodeJS.ProcessEnv = process.env): string | null {
  const variable = name.toUpperCase();
  const chosen = env[variable];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`${variable}=${chosen}: no such file. Set it to the browser's executable, or unset it.`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...commands[name].flatMap((command) => folders.map((folder) => join(folder, command))),
    ...places[name],
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}
