import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { files, read } from '../files';
import { problemsOf, type Written } from './rules';

const folders = files.flatMap((path) => /^public\/_locales\/(\w+)\/messages\.json$/.exec(path)?.[1] ?? []);
const written = (folder: string): Written => JSON.parse(read(`public/_locales/${folder}/messages.json`)) as Written;
const english = written('en');

describe.each(folders)('the messages in %s', (folder) => {
  it('are complete, fit their places and their space', () => {
    expect(problemsOf(folder, written(folder), english)).toEqual([]);
  });
});

describe('the English messages', () => {
  it('give the restrictions of licences in the words of data/criteria.yml', () => {
    const { restrictions } = parse(read('data/criteria.yml')) as { restrictions: Record<string, { words: string }> };
    const worded = Object.entries(english)
      .filter(([name]) => name.startsWith('restriction_'))
      .map(([name, { message }]) => [name, message.replaceAll('$$', '$')]);
    const wanted = Object.entries(restrictions).map(([id, { words }]) => [
      `restriction_${id.replaceAll('-', '_')}`,
      words,
    ]);
    expect(Object.fromEntries(worded)).toEqual(Object.fromEntries(wanted));
  });

  it('give an example for every place, so that lengths can be measured', () => {
    const blind = Object.entries(english).flatMap(([key, { placeholders = {} }]) =>
      Object.entries(placeholders).flatMap(([name, { example }]) => (example ? [] : [`${key}: ${name}`])),
    );
    expect(blind).toEqual([]);
  });

  it('keep the tone: no words of blame', () => {
    const harsh = /\b(?:fake|fraud|openwashing|mislead|liar|dishonest)/i;
    expect(Object.entries(english).filter(([, { message }]) => harsh.test(message))).toEqual([]);
  });
});
