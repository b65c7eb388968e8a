import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, type BrowserName } from './find';

const packages: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** The command that installs Debian packages here, or null where that is not ours to do. */
function aptPrefix(): string[] | null {
  if (!existsSync('/etc/debian_version') || spawnSync('apt-get', ['--version']).status !== 0) return null;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}

/** What a person has to do to get a browser where we cannot. One line. */
function advice(name: BrowserName): string {
  return `No ${name} found. Install ${name === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox 142 or newer'}, or set ${name.toUpperCase()} to its executable.`;
}

/**
 * Path of a browser; on Debian as root (or with password-less sudo) a missing one is installed by apt.
 * @param say receives a line before the slow part starts.
 * @throws Error with one line that says what to install.
 */
export function ensureBrowser(name: BrowserName, say: (line: string) => void): string {
  const found = findBrowser(name);
  if (found) return found;
  const prefix = aptPrefix();
  if (!prefix) throw new Error(advice(name));
  say(`Installing ${packages[name]} with apt …`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', packages[name]]]) {
    const [command, ...rest] = [...prefix, 'apt-get', '-qq', ...args];
    const run = spawnSync(command as string, rest, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (run.status !== 0)
      throw new Error(`${advice(name)} (apt-get said: ${run.stderr.trim().split('\n').at(-1) ?? ''})`);
  }
  const installed = findBrowser(name);
  if (!installed) throw new Error(advice(name));
  return installed;
}
