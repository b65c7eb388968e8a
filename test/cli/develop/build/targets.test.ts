import { describe, expect, it } from 'vitest';
import { readTarget, readTargets } from '@/src/cli/develop/build/targets';

describe('the browsers that a command is given', () => {
  it.each([
    [[], ['chrome', 'firefox']],
    [['firefox'], ['firefox']],
    [
      ['firefox', 'chrome'],
      ['chrome', 'firefox'],
    ],
    [['chrome', 'chrome'], ['chrome']],
  ])('%j are %j', (args, expected) => {
    expect(readTargets(args)).toEqual(expected);
  });

  it.each([
    [[], 'chrome'],
    [['firefox'], 'firefox'],
  ])('%j, where one is wanted, is %s', (args, expected) => {
    expect(readTarget(args)).toBe(expected);
  });

  it.each([['opera'], ['--firefox'], ['chrome', 'edge'], ['']])(
    '%j are refused: the line says which there are',
    (...args) => {
      expect(() => readTargets(args)).toThrow(`"${args.at(-1)}" is not known; name chrome or firefox.`);
    },
  );

  it('refuses two where one is wanted', () => {
    expect(() => readTarget(['chrome', 'firefox'])).toThrow('name one browser');
  });
});
