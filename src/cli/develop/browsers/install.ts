import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, type BrowserName } from './find';

const packages: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Exit code and last line of what a command complained of; 127 where there is no such command. */
function command([file = '', ...args]: string[]): Promise<{ code: number; complaint: string }> {
  return new Promise((done) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', () => done({ code: 127, complaint: `${file}: not found` }));
    child.on('close', (code) => done({ code: code ?? 1, complaint: said.trim().split('\n').at(-1) ?? '' }));
  });
}

/** What has to stand before apt-get here, or null where installing is not ours to do. */
async function aptPrefix(): Promise<string[] | null> {
  if (!existsSync('/etc/debian_version') || (await command(['apt-get', '--version'])).code !== 0) return null;
  if (process.getuid?.() === 0) return [];
  return (await command(['sudo', '-n', 'true'])).code === 0 ? ['sudo', '-n'] : null;
}

/** What a person has to do to get a browser where we cannot. One line. */
function advice(name: BrowserName): string {
  const wanted = name === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox 142 or newer';
  return `No ${name} found. Install ${wanted}, or set ${name.toUpperCase()} to its executable.`;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Path of a browser; on Debian as root (or with password-less sudo) a missing one is installed by apt.
 * @param say receives a line before the slow part starts.
 * @throws Error with one line that says what to install.
 */
export async function ensureBrowser(name: BrowserName, say: (line: string) => void): Promise<string> {
  const found = findBrowser(name);
  if (found) return found;
  // apt takes a lock: one after the other.
  const installed = last.then(() => install(name, say));
  last = installed.catch(() => undefined);
  return installed;
}

async function install(name: BrowserName, say: (line: string) => void): Promise<string> {
  const prefix = await aptPrefix();
  if (!prefix) throw new Error(advice(name));
  say(`Installing ${packages[name]} with apt …`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', packages[name]]]) {
    const { code, complaint } = await command([...prefix, 'apt-get', '-qq', ...args]);
    if (code !== 0) throw new Error(`${advice(name)} (apt-get said: ${complaint})`);
  }
  const path = findBrowser(name);
  if (!path) throw new Error(advice(name));
  return path;
}
