import { describe, expect, it } from 'vitest';
import { limitFor, neededForms, problemsOf, type Written } from './rules';

const count = { count: { content: '$1', example: '12' } };
const english: Written = {
  locale: { message: 'en' },
  off: { message: 'Off', description: 'On a button. At most 6 characters.' },
  hint: { message: 'A hint of some length.' },
  said: { message: 'It is.', description: 'Stays English: it is read.' },
  none: { message: '' },
  price: { message: 'US$$20 for $COUNT$', placeholders: count },
  claims_one: { message: '$COUNT$ claim', placeholders: count },
  claims_other: { message: '$COUNT$ claims', placeholders: count },
};
const german: Written = {
  locale: { message: 'de' },
  off: { message: 'Aus' },
  hint: { message: 'Ein Hinweis.' },
  said: { message: 'It is.' },
  none: { message: '' },
  price: { message: '20 US$$ für $COUNT$', placeholders: count },
  claims_one: { message: 'Eine Aussage' },
  claims_other: { message: '$COUNT$ Aussagen', placeholders: count },
};
const without = (key: string): Written => Object.fromEntries(Object.entries(german).filter(([name]) => name !== key));

describe('the rules for messages', () => {
  it('accept English, and a good translation', () => {
    expect(problemsOf('en', english, english)).toEqual([]);
    expect(problemsOf('de', german, english)).toEqual([]);
  });

  it.each<[string, Written, string]>([
    ['a missing message', without('hint'), 'hint: missing'],
    ['a missing plural form', without('claims_one'), 'claims_one: missing'],
    ['a message of its own', { ...german, more: { message: 'Mehr' } }, 'more: not in English'],
    [
      'a form its language lacks',
      { ...german, claims_few: { message: '$COUNT$ A', placeholders: count } },
      'claims_few: not in English',
    ],
    ['an empty one', { ...german, hint: { message: '' } }, 'hint: empty'],
    ['a long one', { ...german, off: { message: 'Ausgeschaltet' } }, 'off: 13 characters, at most 6'],
    ['a lost place', { ...german, price: { message: '20 US$$' } }, 'price: places none, wanted COUNT'],
    ['an undefined place', { ...german, price: { message: '$COUNT$' } }, 'price: no placeholder count'],
    [
      'a swapped place',
      { ...german, price: { message: '$COUNT$', placeholders: { count: { content: '$2' } } } },
      'price: no placeholder count',
    ],
    ['a single dollar sign', { ...german, hint: { message: '20 US$ im Jahr' } }, 'hint: a dollar sign'],
    ['an exclamation', { ...german, hint: { message: 'Achtung!' } }, 'hint: no exclamation'],
    ['markup', { ...german, hint: { message: '<b>Hinweis</b>' } }, 'hint: no markup'],
    ['a stray space', { ...german, hint: { message: 'Ein Hinweis. ' } }, 'hint: white space'],
    ['a translation of what stays', { ...german, said: { message: 'Ja.' } }, 'said: stays English'],
    ['a wrong language', { ...german, locale: { message: 'fr' } }, 'locale: “fr” is no language tag for de'],
  ])('refuse %s', (_name, written, problem) => {
    expect(problemsOf('de', written, english)).toEqual([expect.stringContaining(problem)]);
  });

  it('take a full-width comma for a comma and its space', () => {
    const comma = { comma: { message: ', ' } };
    const chinese = (message: string): Written => ({ locale: { message: 'zh' }, comma: { message } });
    expect(problemsOf('zh', chinese('，'), { locale: { message: 'en' }, ...comma })).toEqual([]);
    expect(problemsOf('zh', chinese(','), { locale: { message: 'en' }, ...comma })).toHaveLength(1);
  });

  it('know the plural forms of each language', () => {
    expect(neededForms('ja')).toEqual(['other']);
    expect(neededForms('de').sort()).toEqual(['one', 'other']);
    expect(neededForms('pl').sort()).toEqual(['few', 'many', 'one']);
    expect(neededForms('ar').sort()).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
    expect(neededForms('pt-BR').sort()).toEqual(['one', 'other']);
  });

  it('measure with examples in the places, and by what the description allows', () => {
    expect(limitFor('off', english)).toBe(6);
    expect(limitFor('hint', english)).toBe(54);
  });
});
