import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { browserNames, builds } from './harness';

interface Manifest {
  manifest_version: number;
  permissions: string[];
  host_permissions: string[];
  side_panel?: object;
  sidebar_action?: object;
  content_security_policy: { extension_pages: string };
  web_accessible_resources?: unknown;
  content_scripts?: unknown;
  externally_connectable?: unknown;
  background: { service_worker?: string; scripts?: string[]; type?: string };
}

/** Ways to reach a network or to turn text into code. */
const forbidden = [
  /\bfetch\(/,
  /\bXMLHttpRequest\b/,
  /\bnew WebSocket\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\beval\(/,
  /\bnew Function\b/,
];

export const reaches = (code: string): string[] => forbidden.filter((way) => way.test(code)).map(String);

describe.each(browserNames)('what is built for %s', (name) => {
  const folder = builds[name];
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest;
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));

  it('asks for no more than it explains, and shows pages nothing of itself', () => {
    expect(manifest.manifest_version).toBe(3);
    const panel = name === 'chromium' ? ['sidePanel'] : [];
    expect(manifest.permissions).toEqual(['storage', 'scripting', 'activeTab', 'contextMenus', ...panel]);
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
  });

  it('has a panel beside the page, which opens when it is asked for alone', () => {
    if (name === 'chromium') expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
    else expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
  });

  it('starts the background as a classic script, in which the engine can wait', () => {
    expect(manifest.background.type).toBeUndefined();
  });

  it('has no way to a network, and makes no code from text', () => {
    expect(scripts.length).toBeGreaterThan(3);
    expect(
      scripts
        .map((path) => [path, reaches(readFileSync(`${folder}/${path}`, 'utf8'))])
        .filter(([, ways]) => ways?.length),
    ).toEqual([]);
  });

  it('puts at most 2.25 kB into every page', () => {
    const code = readFileSync(`${folder}/prefilter.js`);
    expect(gzipSync(code).length).toBeLessThanOrEqual(2_250);
    expect(code.toString()).not.toMatch(/preact|polyfill|open-weight/);
  });
});

describe('the look at code', () => {
  it('recognises ways to a network', () => {
    expect(reaches('await fetch("/")')).toHaveLength(1);
    expect(reaches('prefetch(); evaluate(); prepareFunction()')).toEqual([]);
  });
});
