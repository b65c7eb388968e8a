import type { WrittenMessage } from '@/src/cli/develop/build/compact';

export type Written = Record<string, WrittenMessage>;

const pluralForm = /_(zero|one|two|few|many|other)$/;

/** `claims_few` → `claims`; null for a message that is no plural form. */
export function stemOf(key: string, english: Written): string | null {
  const stem = key.replace(pluralForm, '');
  return stem !== key && `${stem}_other` in english ? stem : null;
}

/** Plural forms that whole numbers up to a few thousand take: a translation must have them. */
export function neededForms(tag: string): string[] {
  const rules = new Intl.PluralRules(tag);
  return [...new Set(Array.from({ length: 2_000 }, (_, count) => rules.select(count)))];
}

/** The name of the message in English that says what a translation of `key` may hold. */
const model = (key: string, english: Written): string => {
  const stem = key in english ? null : stemOf(key, english);
  return stem === null ? key : `${stem}_other`;
};

const placesOf = (message: string): string[] =>
  [...new Set([...message.matchAll(/\$([A-Z_]+)\$/g)].map(([, name]) => name ?? ''))].sort();

/** The message as people see it, with the examples of the English file in its places. */
const filled = (message: string, placeholders: WrittenMessage['placeholders'] = {}): string =>
  message
    .replaceAll(/\$([A-Z_]+)\$/g, (_, name: string) => placeholders[name.toLowerCase()]?.example ?? '')
    .replaceAll('$$', '$');

/** As many characters as the description allows; without a word on it, twice the English and ten more. */
export function limitFor(key: string, english: Written): number {
  const { message = '', description = '', placeholders } = english[key] ?? {};
  const [, stated] = /At most (\d+) characters/.exec(description) ?? [];
  return stated === undefined ? filled(message, placeholders).length * 2 + 10 : Number(stated);
}

/** What is wrong with one message; `as` is the English one that it translates. */
function faults(key: string, written: WrittenMessage, as: WrittenMessage, limit: number): string[] {
  const fixed = as.description?.startsWith('Stays English') === true;
  const { message, placeholders = {} } = written;
  const [places, wanted] = [placesOf(message), placesOf(as.message)];
  // "One claim", "two claims" need no number; the other forms do.
  const free = /_(zero|one|two)$/.test(key);
  const fits = free ? places.every((place) => wanted.includes(place)) : places.join() === wanted.join();
  const defined = Object.fromEntries(
    Object.entries(as.placeholders ?? {}).map(([name, { content }]) => [name, content]),
  );
  const own = Object.fromEntries(Object.entries(placeholders).map(([name, { content }]) => [name, content]));
  const missing = places.filter((place) => own[place.toLowerCase()] !== defined[place.toLowerCase()]);
  // A full-width comma brings its own space along.
  const edges = (text: string): string => `${/^\s/.test(text)}${/[\s，、]$/.test(text)}`;
  const length = filled(message, as.placeholders).length;
  return [
    ...(fits ? [] : [`${key}: places ${places.join(', ') || 'none'}, wanted ${wanted.join(', ') || 'none'}`]),
    ...missing.map((place) => `${key}: no placeholder ${place.toLowerCase()} as in English`),
    ...(/(?<!\$)\$(?!\$|[A-Z_]+\$)(?<!\$[A-Z_]+\$)/.test(message) ? [`${key}: a dollar sign is written twice`] : []),
    ...(message === '' && as.message !== '' ? [`${key}: empty`] : []),
    ...(edges(message) === edges(as.message) ? [] : [`${key}: white space at an end, other than in English`]),
    ...(/[!！¡]/.test(message) ? [`${key}: no exclamation marks`] : []),
    ...(fixed && message !== as.message ? [`${key}: stays English`] : []),
    ...(/<\/?[a-z]/i.test(message) ? [`${key}: no markup`] : []),
    ...(length > limit ? [`${key}: ${length} characters, at most ${limit}`] : []),
  ];
}

/**
 * What is wrong with the messages of a language.
 * @param folder name of its folder in public/_locales, e.g. `pt_BR`
 */
export function problemsOf(folder: string, written: Written, english: Written): string[] {
  const tag = folder.replace('_', '-');
  const locale = written['locale']?.message ?? '';
  const speaks = Intl.getCanonicalLocales(locale)[0] === locale && locale.split('-')[0] === tag.split('-')[0];
  const plain = Object.keys(english).filter((key) => stemOf(key, english) === null);
  const stems = [...new Set(Object.keys(english).flatMap((key) => stemOf(key, english) ?? []))];
  const forms = stems.flatMap((stem) => neededForms(tag).map((form) => `${stem}_${form}`));
  const allowed = stems.flatMap((stem) =>
    new Intl.PluralRules(tag).resolvedOptions().pluralCategories.map((form) => `${stem}_${form}`),
  );
  const others = stems.map((stem) => `${stem}_other`);
  const wanted = new Set([...plain, ...forms, ...others]);
  return [
    ...(speaks ? [] : [`locale: “${locale}” is no language tag for ${folder}`]),
    ...[...wanted].filter((key) => !(key in written)).map((key) => `${key}: missing`),
    ...Object.keys(written)
      .filter((key) => !wanted.has(key) && !allowed.includes(key))
      .map((key) => `${key}: not in English, or no plural form of this language`),
    ...Object.entries(written).flatMap(([key, message]) => {
      const as = english[key] ?? english[model(key, english)];
      return as && key !== 'locale' ? faults(key, message, as, limitFor(model(key, english), english)) : [];
    }),
  ];
}
