import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Listing } from './limits';

/** For each sentence of a listing the tests that keep it, in the order in which stores show the sentences. */
export type Promises = Record<string, string[]>;
/** The sentences of a language by the ids of `promises.yml`. */
export type Sentences = Record<string, string>;

const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));

export const readPromises = (): Promises => readYaml('store/promises.yml') as Promises;

/** The languages of the interface, as browsers name their folders. */
export const interfaceLanguages = (): string[] => readdirSync('public/_locales').sort();

/** The languages in which claims are read. */
export const claimLanguages = (): string[] =>
  readdirSync('data/lang', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** The names of languages in another one, as a list in words. */
export function nameLanguages(codes: readonly string[], language: string): string {
  const tag = language.replace('_', '-');
  const names = new Intl.DisplayNames([tag], { type: 'language' });
  return new Intl.ListFormat(tag).format(codes.map((code) => names.of(code) ?? code));
}

/** What is wrong with the sentences of a language, a line each. */
export function sentenceProblems(promises: Promises, sentences: Sentences): string[] {
  const ids = Object.keys(promises);
  return [
    ...ids.filter((id) => !sentences[id]?.trim()).map((id) => `no text for "${id}"`),
    ...Object.keys(sentences)
      .filter((id) => !ids.includes(id))
      .map((id) => `"${id}" is not in promises.yml, so no test keeps it`),
    ...(ids.includes('languages') && !sentences['languages']?.includes('{languages}')
      ? ['"languages" has no {languages}']
      : []),
  ];
}

/** Promises without a test that exists, a line each. */
export const promiseProblems = (promises: Promises): string[] =>
  Object.entries(promises).flatMap(([id, tests]) => [
    ...(tests.length === 0 ? [`promises.yml: "${id}" names no test`] : []),
    ...tests.filter((path) => !existsSync(path)).map((path) => `promises.yml: "${id}" names ${path}, which is missing`),
  ]);

/** The listing of a language. Name and summary are those of the manifest. @throws Error that says what is missing */
export function readListing(language: string, promises: Promises): Listing {
  const path = `store/languages/${language}.yml`;
  if (!existsSync(path)) throw new Error(`${path} is missing.`);
  const sentences = readYaml(path) as Sentences;
  const problems = sentenceProblems(promises, sentences);
  if (problems.length > 0) throw new Error(`${path}: ${problems.join('; ')}.`);
  const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Record<
    string,
    { message: string } | undefined
  >;
  const paragraphs = Object.keys(promises).map((id) => (sentences[id] ?? '').trim());
  return {
    name: messages['extension_name']?.message ?? '',
    summary: messages['extension_description']?.message ?? '',
    description: paragraphs.join('\n\n').replace('{languages}', nameLanguages(claimLanguages(), language)),
  };
}
