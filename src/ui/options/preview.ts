import { keyFor, plural, type Translate } from '../text.ts';
import { ownName } from './language-choice.tsx';
import type { OptionChange, OptionValues } from './values.ts';

/** One setting that a file changes, in words. */
export interface Change {
  name: string;
  before: string;
  after: string;
}

type Words = { [Name in keyof OptionValues]: (t: Translate, value: OptionValues[Name]) => string };

const onOff = (t: Translate, on: boolean): string => t(on ? 'popup_on' : 'popup_off');
const sites = (t: Translate, list: string[]): string => plural(t, 'options_sites_count', list.length);

/** How the value of each setting reads. */
const words: Words = {
  mode: (t, mode) => t(keyFor('mode', mode)),
  except: sites,
  only: sites,
  level: (t, level) => t(keyFor('level', level)),
  restrictedOnly: onOff,
  confirmed: onOff,
  density: (t, density) => t(keyFor('density', density)),
  frames: onOff,
  language: (t, language) => (language === 'auto' ? t('options_language_browser') : ownName(language)),
};

const names = {
  mode: 'options_sites',
  except: 'mode_everywhere_except',
  only: 'mode_only_on',
  level: 'options_level',
  restrictedOnly: 'options_restricted',
  confirmed: 'level_also_open',
  density: 'options_marks',
  frames: 'options_frames',
  language: 'options_language',
} as const satisfies Record<keyof OptionValues, string>;

/** A value in words; the words of a setting take the values of that setting. */
function said<Name extends keyof OptionValues>(t: Translate, name: Name, values: Pick<OptionValues, Name>): string {
  return words[name](t, values[name]);
}

/** What a file would change of the settings that hold, in the order of the page. */
export function changesOf(t: Translate, values: OptionValues, file: OptionChange): Change[] {
  const after = { ...values, ...file };
  return (Object.keys(names) as (keyof OptionValues)[])
    .filter((name) => JSON.stringify(after[name]) !== JSON.stringify(values[name]))
    .map((name) => ({ name: t(names[name]), before: said(t, name, values), after: said(t, name, after) }));
}
