/** Every string of the interface has a name in public/_locales/en/messages.json. */
export type MessageKey = keyof typeof import('../../public/_locales/en/messages.json');

/** Gives a message in the reader's language, with `subs` in its places; an empty string where there is none. */
export type Translate = (key: MessageKey, ...subs: string[]) => string;

type Underscored<Id extends string> = Id extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : Id;
type PluralStem = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** Name of the message for an id of ours: browsers take no hyphens in message names. */
export function keyFor<Prefix extends string, Id extends string>(
  prefix: Prefix,
  id: Id,
): `${Prefix}_${Underscored<Id>}` {
  return `${prefix}_${id.replaceAll('-', '_')}` as `${Prefix}_${Underscored<Id>}`;
}

/** A term of a licence in plain words; the id itself, readable, where a newer dataset names one without words yet. */
export function restrictionWords(t: Translate, id: string): string {
  return t(`restriction_${id.replaceAll('-', '_')}` as MessageKey) || id.replaceAll('-', ' ');
}

/** BCP 47 tag of the language the messages are in: dates, numbers and plural forms follow it, not the browser's own. */
export const localeOf = (t: Translate): string => t('locale') || 'en';

/** Writing direction of that language. */
export const directionOf = (t: Translate): 'ltr' | 'rtl' => (/^(?:ar|fa|he|ur)\b/.test(localeOf(t)) ? 'rtl' : 'ltr');

/** `count` things in words; the message `<stem>_<plural category>` gets the number as its first place. */
export function plural(t: Translate, stem: PluralStem, count: number, ...subs: string[]): string {
  const locale = localeOf(t);
  const category = new Intl.PluralRules(locale).select(count);
  const number = new Intl.NumberFormat(locale).format(count);
  return t(`${stem}_${category}` as MessageKey, number, ...subs) || t(`${stem}_other`, number, ...subs);
}

/** "a, b and c" in the reader's language. */
export function listed(t: Translate, parts: string[]): string {
  return new Intl.ListFormat(localeOf(t), { type: 'conjunction' }).format(parts);
}

/** The name of a language in the reader's, e.g. "German"; its tag where that is no tag. */
export function languageWords(t: Translate, tag: string): string {
  try {
    return new Intl.DisplayNames(localeOf(t), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A date as precise as it is given: `2025`, `2025-04` or `2025-04-05`; anything else comes back as it is. */
export function formatDate(t: Translate, iso: string, style: 'long' | 'short' = 'long'): string {
  const date = new Date(/^\d{4}(-\d\d){0,2}$/.test(iso) ? iso : Number.NaN);
  if (Number.isNaN(date.getTime())) return iso;
  const [, month, day] = iso.split('-');
  const precision = day === undefined ? (month === undefined ? 'year' : 'month') : 'day';
  return dateFormat(localeOf(t), style, precision).format(date);
}

/** A list of models asks for the same few of these hundreds of times, and each is dear to make. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, style: 'long' | 'short', precision: 'year' | 'month' | 'day'): Intl.DateTimeFormat {
  const key = `${locale} ${style} ${precision}`;
  const made =
    dateFormats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      ...(precision === 'year' ? {} : { month: style }),
      ...(precision === 'day' ? { day: 'numeric' } : {}),
      timeZone: 'UTC',
    });
  dateFormats.set(key, made);
  return made;
}

/**
 * A moment to come, in milliseconds since 1970, where the reader is: "15:05"; with its day where that is another one:
 * "Thursday 00:00".
 */
export function formatUntil(t: Translate, moment: number, now = Date.now()): string {
  const sameDay = new Date(moment).toDateString() === new Date(now).toDateString();
  const day = sameDay ? {} : ({ weekday: 'long' } as const);
  return new Intl.DateTimeFormat(localeOf(t), { ...day, hour: 'numeric', minute: '2-digit' }).format(moment);
}

/** Whether an end is none that a clock reaches: the next start of the browser. */
export const untilRestart = (moment: number): boolean => moment >= 8.64e15;

/** A version of the dataset, `2026.1.5`, as a day, `2026-01-05`. */
export const datasetDay = (version: string): string =>
  version
    .split('.')
    .map((part) => part.padStart(2, '0'))
    .join('-');
