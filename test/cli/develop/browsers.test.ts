import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '@/src/cli/develop/browsers/find';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'browsers-'));
  for (const name of ['google-chrome', 'firefox']) {
    writeFileSync(join(folder, name), '#!/bin/sh\n');
    chmodSync(join(folder, name), 0o755);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('finding a browser', () => {
  it('takes what the environment names', () => {
    const path = join(folder, 'firefox');
    expect(findBrowser('firefox', { FIREFOX: path, PATH: '' })).toBe(path);
  });

  it('looks along the path', () => {
    expect(findBrowser('chromium', { PATH: `/nowhere:${folder}` })).toBe(join(folder, 'google-chrome'));
  });

  it('says so where the environment names what is not there', () => {
    expect(() => findBrowser('chromium', { CHROMIUM: '/nowhere/chromium' })).toThrow(
      'CHROMIUM=/nowhere/chromium: no such file. Set it to the browser’s executable, or unset it.'.replace('’', "'"),
    );
  });
});
