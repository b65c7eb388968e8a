import { Shortcuts, type Shortcut } from './shortcuts.tsx';
import { keyFor, type Translate } from '../text.ts';
import { Backup, type BackupPorts } from './backup.tsx';
import { Choice, Switch } from './choice.tsx';
import { densities, DensityPicture } from './density-picture.tsx';
import { DismissedSection, type DismissedProps } from './dismissed.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { SiteList } from './site-list.tsx';
import type { OptionChange, OptionValues } from './values.ts';

export interface SettingsProps {
  /** The keyboard commands; none where the browser has none. */
  shortcuts: { list: readonly Shortcut[]; change(): void };
  t: Translate;
  values: OptionValues;
  /** Names of the values that an organisation prescribes. */
  locked: string[];
  /** Tags of the languages that the interface speaks. */
  languages: string[];
  backup: BackupPorts;
  /** Whether the browser lets the extension into all pages; null while it is asked. */
  access: boolean | null;
  /** Asks the person to let it. */
  onAskAccess(): void;
  /** What a person wrote as a site, in the form that is stored; null where it is none. */
  parseSite(written: string): string | null;
  onChange(change: OptionChange): void;
  dismissed: Omit<DismissedProps, 't'>;
}

interface AccessNoteProps {
  t: Translate;
  mode: OptionValues['mode'];
  access: boolean | null;
  onAsk(): void;
}

/** Says where what the browser allows and what is set here do not go together. */
function AccessNote({ t, mode, access, onAsk }: AccessNoteProps) {
  if (mode === 'on-click') return access === true ? <p class="quiet">{t('options_access_kept')}</p> : null;
  if (access !== false) return null;
  return (
    <div class="problem">
      <p>{t('options_access_missing')}</p>
      <button type="button" class="button" onClick={onAsk}>
        {t('options_access_ask')}
      </button>
    </div>
  );
}

/** Where pages are checked. */
function Sites({ t, values, locked, access, parseSite, onAskAccess, onChange }: SettingsProps) {
  const list = values.mode === 'only-on' ? 'only' : 'except';
  return (
    <Choice
      t={t}
      legend={t('options_sites')}
      name="mode"
      value={values.mode}
      locked={locked.includes('mode')}
      choices={[
        { value: 'everywhere-except', label: t('mode_everywhere_except') },
        { value: 'only-on', label: t('mode_only_on') },
        { value: 'on-click', label: t('mode_on_click'), hint: t('mode_on_click_hint') },
      ]}
      onChoose={(mode) => onChange({ mode })}
    >
      <AccessNote t={t} mode={values.mode} access={access} onAsk={onAskAccess} />
      {values.mode !== 'on-click' && (
        <SiteList
          key={list}
          t={t}
          sites={values[list]}
          locked={locked.includes(list)}
          empty={t(`options_sites_empty_${list}`)}
          parseSite={parseSite}
          onChange={(sites) => onChange({ [list]: sites })}
        />
      )}
    </Choice>
  );
}

/** What is marked, and how it is shown. */
function Marks({ t, values, locked, onChange }: SettingsProps) {
  return (
    <>
      <Choice
        t={t}
        legend={t('options_level')}
        name="level"
        value={values.level}
        locked={locked.includes('level')}
        choices={[
          { value: 'proven', label: t('level_proven'), hint: t('level_proven_hint') },
          { value: 'also-unclear', label: t('level_also_unclear'), hint: t('level_also_unclear_hint') },
        ]}
        onChoose={(level) => onChange({ level })}
      >
        <Switch
          t={t}
          name="confirmed"
          label={t('level_also_open')}
          hint={t('level_also_open_hint')}
          on={values.confirmed}
          locked={locked.includes('confirmed')}
          onSwitch={(confirmed) => onChange({ confirmed })}
        />
        <Switch
          t={t}
          name="restrictedOnly"
          label={t('options_restricted')}
          hint={t('options_restricted_hint')}
          on={values.restrictedOnly}
          locked={locked.includes('restrictedOnly')}
          onSwitch={(restrictedOnly) => onChange({ restrictedOnly })}
        />
      </Choice>
      <Choice
        t={t}
        legend={t('options_marks')}
        name="density"
        value={values.density}
        locked={locked.includes('density')}
        choices={densities.map((value) => ({
          value,
          label: t(keyFor('density', value)),
          hint: t(keyFor('density_hint', value)),
          picture: <DensityPicture density={value} />,
        }))}
        onChoose={(density) => onChange({ density })}
      >
        <Switch
          t={t}
          name="frames"
          label={t('options_frames')}
          hint={t('options_frames_hint')}
          on={values.frames}
          locked={locked.includes('frames')}
          onSwitch={(frames) => onChange({ frames })}
        />
      </Choice>
    </>
  );
}

/** The settings. Every change is stored at once. */
export function Settings(props: SettingsProps) {
  const { t, values, locked, languages, backup, onChange } = props;
  return (
    <>
      <Sites {...props} />
      <Marks {...props} />
      <LanguageChoice
        t={t}
        value={values.language}
        languages={languages}
        locked={locked.includes('language')}
        onChoose={(language) => onChange({ language })}
      />
      {props.shortcuts.list.length > 0 && (
        <section>
          <h2>{t('shortcuts_title')}</h2>
          <Shortcuts t={t} shortcuts={props.shortcuts.list} />
          <button type="button" class="button" onClick={props.shortcuts.change}>
            {t('shortcuts_change')}
          </button>
        </section>
      )}
      <DismissedSection t={t} {...props.dismissed} />
      <Backup t={t} values={values} ports={backup} />
    </>
  );
}
