import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refusals, storeNames } from '../../../../src/cli/develop/store/limits.ts';
import {
  claimLanguages,
  interfaceLanguages,
  nameLanguages,
  promiseProblems,
  readListing,
  readPromises,
  sentenceProblems,
} from '../../../../src/cli/develop/store/texts.ts';

const promises = { badge: ['test/e2e/sample.e2e.ts'], languages: ['test/data/lang-examples.test.ts'] };

describe('the texts of a listing', () => {
  it.each([
    [{ badge: 'A badge.', languages: 'In {languages}.' }, []],
    [{ languages: 'In {languages}.' }, ['no text for "badge"']],
    [{ badge: ' ', languages: 'In {languages}.' }, ['no text for "badge"']],
    [{ badge: 'A badge.', languages: 'In English.' }, ['"languages" has no {languages}']],
    [
      { badge: 'A badge.', languages: 'In {languages}.', speed: 'Fast.' },
      ['"speed" is not in promises.yml, so no test keeps it'],
    ],
  ])('%o: %o', (sentences, problems) => {
    expect(sentenceProblems(promises, sentences)).toEqual(problems);
  });

  it('promise nothing without a test that exists', () => {
    expect(promiseProblems(promises)).toEqual([]);
    expect(promiseProblems({ badge: [], card: ['test/none.test.ts'] })).toEqual([
      'promises.yml: "badge" names no test',
      'promises.yml: "card" names test/none.test.ts, which is missing',
    ]);
  });

  it('name languages as their readers do', () => {
    expect(nameLanguages(['de', 'ja'], 'en')).toBe('German and Japanese');
    expect(nameLanguages(['de', 'ja'], 'pt_BR')).toBe('alemão e japonês');
  });

  it('need a file for each language', () => {
    expect(() => readListing('tlh', promises)).toThrow('store/languages/tlh.yml is missing');
  });
});

describe('the texts in the repository', () => {
  it('are kept by tests', () => {
    expect(promiseProblems(readPromises())).toEqual([]);
  });

  it('are there for the languages of the interface and no other', () => {
    expect(
      readdirSync('store/languages')
        .map((name) => name.replace('.yml', ''))
        .sort(),
    ).toEqual(interfaceLanguages());
  });

  it.each(interfaceLanguages())('are taken by every store in %s', (language) => {
    const listing = readListing(language, readPromises());
    expect(storeNames.flatMap((store) => refusals(store, listing))).toEqual([]);
    expect(listing.description).toContain(nameLanguages(claimLanguages(), language));
    expect(listing.description).not.toContain('{');
  });
});
