import { describe, expect, it } from 'vitest';
import { chooseLanguage, type LanguageRow } from '@/src/core/choose-language.ts';

const row = (code: string, scripts: string[], fallback = false): LanguageRow => ({ code, scripts, fallback });
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
    // Two languages are written in Latin letters, and two in Han: nothing is known.
    ['Ein offenes Modell', undefined, 'en'],
    ['模型', undefined, 'en'],
    ['модель', 'ru', 'en'],
    ['', '', 'en'],
  ])('%s with the tag %s chooses %s', (text, tag, code) => {
    expect(chooseLanguage(languages, text, tag)).toBe(code);
  });

  it('is the only one there is, whatever the tag and the script', () => {
    expect(chooseLanguage([row('en', ['Latn'], true)], '模型', 'zh')).toBe('en');
  });

  it('needs a fallback', () => {
    expect(() => chooseLanguage([row('de', ['Latn'])], 'Modell')).toThrow('no language is the fallback');
  });
});
