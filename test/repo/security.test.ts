import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from './files';

const lines = read('SECURITY.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (?:promise|-)/.test(line));
const testsIn = (line: string): string[] => [...line.matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path ?? '');

describe('SECURITY.md', () => {
  it('names a test for each promise', () => {
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => testsIn(line).length === 0)).toEqual([]);
  });

  it('names tests that exist', () => {
    expect(lines.flatMap(testsIn).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('is one page', () => {
    expect(read('SECURITY.md').split('\n').length).toBeLessThan(90);
  });
});
