import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fromCatalogue } from '@/src/ext/catalogue.ts';
import { t } from '@/src/ext/i18n.ts';
import { catalogueFor, setLanguage } from '@/src/ext/language.ts';

beforeEach(() => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, subs) => `browser ${key} ${[subs].flat().join()}`);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('a message of a catalogue', () => {
  const catalogue = { two: '$2 before $1', price: 'US$$5, $1', plain: 'Off', gap: '[$3]' };
  it.each([
    ['two', ['a', 'b'], 'b before a'],
    ['price', ['$1 $$'], 'US$5, $1 $$'],
    ['plain', [], 'Off'],
    ['gap', ['a'], '[]'],
    ['missing', [], ''],
    ['toString', [], ''],
  ])('%s with %j is %j', (key, subs, words) => {
    expect(fromCatalogue(catalogue, key, subs)).toBe(words);
  });
});

describe('the language of the interface', () => {
  it('is the browser’s if none was chosen', async () => {
    await setLanguage('auto', async () => ({ copy: 'Kopieren' }));
    expect(t('copy')).toBe('browser copy ');
  });

  it('is the chosen one, and the browser’s again', async () => {
    const messages = vi.fn(async () => ({ copy: 'Kopieren' }));
    const say = await setLanguage('de', messages);
    expect(messages).toHaveBeenCalledExactlyOnceWith('de');
    expect([say('copy'), t('copy')]).toEqual(['Kopieren', 'Kopieren']);
    await setLanguage('auto', messages);
    expect(t('copy')).toBe('browser copy ');
  });

  it('isolates what is filled in, in languages written from right to left', async () => {
    await setLanguage('ar', async () => ({ locale: 'ar', badge_name: '$1:' }));
    expect(t('badge_name', 'Llama 4')).toBe('\u2068Llama 4\u2069:');
    expect(t('badge_name', '12')).toBe('12:');
    await setLanguage('de', async () => ({ locale: 'de', badge_name: '$1:' }));
    expect(t('badge_name', 'Llama 4')).toBe('Llama 4:');
  });

  it.each([
    ['not bundled', async () => null],
    ['unreachable', () => Promise.reject(new Error('no background'))],
  ])('is the browser’s if the chosen one is %s', async (_, messages) => {
    await setLanguage('de', messages);
    expect(t('copy')).toBe('browser copy ');
  });
});

describe('the messages for pages', () => {
  const keys = ['locale', 'badge_name', 'copy'];

  it('are those of the chosen language', async () => {
    const messages = async () => ({ locale: 'de', badge_name: '$1:', other: 'Anderes' });
    expect(await catalogueFor('de', messages, keys)).toEqual({ locale: 'de', badge_name: '$1:', copy: '' });
  });

  it.each([
    ['auto', async () => ({ copy: 'Kopieren' })],
    ['gone', async () => null],
  ])('are the browser’s if the language is %s, with their places', async (language, messages) => {
    const given = await catalogueFor(language, messages, keys);
    expect(Object.keys(given)).toEqual(keys);
    expect(fromCatalogue(given, 'badge_name', ['Llama 4'])).toBe('browser badge_name Llama 4,,,,,,,,');
  });
});
