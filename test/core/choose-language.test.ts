import { describe, expect, it } from 'vitest';
import known from '@/data/dist/languages.json';
import { chooseLanguage, type LanguageRow } from '@/src/core/choose-language.ts';

const row = (code: string, scripts: string[], fallback = false, commonWords: string[] = []): LanguageRow => ({
  code,
  scripts,
  fallback,
  commonWords,
});
const languages = [
  row('de', ['Latn']),
  row('en', ['Latn'], true),
  row('ja', ['Hira', 'Kana', 'Hani']),
  row('zh-Hant', ['Hani']),
];

describe('the language of a text', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-ch', 'de'],
    ['zh-Hant-TW', 'zh-Hant'],
    // A tag says more than the script.
    ['ja', 'ja'],
  ])('tag %s chooses %s', (tag, code) => {
    expect(chooseLanguage(languages, 'Llama 3', tag)).toBe(code);
  });

  it.each([
    ['モデルはとてもいいです', undefined, 'ja'],
    ['モデルはとてもいいです', 'ain', 'ja'],
    // Two languages are written in Latin letters: nothing is known.
    ['Ein offenes Modell', undefined, 'en'],
    // Two are in Han, of which one has kana, too.
    ['模型', undefined, 'zh-Hant'],
    ['Llama 3 および Mixtral は', undefined, 'ja'],
    ['', '', 'en'],
  ])('%s with the tag %s chooses %s', (text, tag, code) => {
    expect(chooseLanguage(languages, text, tag)).toBe(code);
  });

  it.each([
    ['Das Modell ist nicht neu.', undefined, 'de'],
    // A tag says more than two words do, but not than a text in another language.
    ['Das ist', 'en', 'en'],
    ['Das Modell ist nicht neu, und es wird auch nicht besser.', 'en', 'de'],
    ['The model is not new, and it will not get better with the years.', 'de', 'en'],
    ['Llama 3', undefined, 'en'],
  ])('%s with the tag %s is %s by its words', (text, tag, code) => {
    const [common, other] = [
      ['das', 'ist', 'nicht', 'und', 'wird', 'auch'],
      ['the', 'is', 'not', 'and', 'with', 'will'],
    ];
    const rows = [row('de', ['Latn'], false, common), row('en', ['Latn'], true, other)];
    expect(chooseLanguage(rows, text, tag)).toBe(code);
  });

  it.each([
    ['Stability AI made Stable Diffusion open source.', 'en'],
    ['Get Llama 3 at ai.example or x/ai, open source', 'en'],
    ['Ai confini', 'it'],
    ['AI CONFINI', 'it'],
  ])('%s is %s: names and addresses hold no words', (text, code) => {
    const rows = [row('it', ['Latn'], false, ['ai']), row('en', ['Latn'], true, ['the'])];
    expect(chooseLanguage(rows, text)).toBe(code);
  });

  it.each([
    // A tag that names another language counts, unless the words are clearly those of one that is read.
    ['Llama 3 on open source', 'fi', null],
    ['модель', 'ru', null],
    ['Llama 3', 'sv-SE', null],
    ['The model is not new, and it is open source.', 'fi', 'en'],
    // These tags name no language, or say it in another way.
    ['Llama 3', 'und', 'en'],
    ['Llama 3', 'english', 'en'],
    ['Llama 3', 'en_US', 'en'],
    ['Llama 3', 'eng', 'en'],
    ['Llama 3', 'de_DE', 'de'],
    ['Llama 3', 'x-default', 'en'],
    ['Llama 3', 'e', 'en'],
    ['Llama 3', 'en-', 'en'],
  ])('%s with the tag %s is read as %s', (text, tag, code) => {
    const rows = [row('de', ['Latn'], false, ['das']), row('en', ['Latn'], true, ['the', 'is', 'not', 'and', 'on'])];
    expect(chooseLanguage(rows, text, tag)).toBe(code);
  });

  it('is the only one there is, whatever the tag and the script', () => {
    expect(chooseLanguage([row('en', ['Latn'], true)], '模型', 'zh')).toBe('en');
  });

  it('needs a fallback', () => {
    expect(() => chooseLanguage([row('de', ['Latn'])], 'Modell')).toThrow('no language is the fallback');
  });
});

describe('the languages of the project', () => {
  it.each([
    ['Llama 3 is volledig open source.', 'nl'],
    ['Meta brengt Llama 3 uit als open source.', 'nl'],
    ['Die Firma macht Grok 1 Open Source.', 'en'],
    ['Grok 3 soll Open Source werden, sobald Grok 4 läuft.', 'de'],
    ['Gemma 2 was a model of Google and is open source.', 'en'],
    ['Llama 3 is open source.', 'en'],
    // Danish, which is not read, shares words with Dutch.
    ['Llama 3 er ikke open source, men modellen er god.', 'en'],
    ['Le modèle de Meta est open source en France.', 'fr'],
  ])('%s is read as %s', (text, code) => {
    expect(chooseLanguage(known, text)).toBe(code);
  });
});
