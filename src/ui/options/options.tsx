import type { Level } from '@/src/page/ports.ts';
import type { Translate } from '../text.ts';
import { Choice } from './choice.tsx';
import { DatasetFacts, type DatasetSummary } from './dataset-facts.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { SiteList } from './site-list.tsx';

type Mode = 'everywhere-except' | 'only-on' | 'on-click';

/** Everything that can be set. */
export interface OptionValues {
  mode: Mode;
  except: string[];
  only: string[];
  level: Level;
  inline: boolean;
  language: string;
}

export interface OptionsProps {
  t: Translate;
  values: OptionValues;
  /** The dataset inside the extension: null while it is read, `damaged` where it cannot be. */
  dataset: DatasetSummary | 'damaged' | null;
  /** Tags of the languages that the interface speaks. */
  languages: string[];
  /** Whether the last change was stored; null before the first. */
  saved: boolean | null;
  /** What a person wrote as a site, in the form that is stored; null where it is none. */
  parseSite(written: string): string | null;
  onChange(change: Partial<OptionValues>): void;
}

/** The options page. Every change is stored at once. */
export function Options({ t, values, dataset, languages, saved, parseSite, onChange }: OptionsProps) {
  const list = values.mode === 'only-on' ? 'only' : 'except';
  return (
    <main class="theme options">
      <h1>{t('options_heading')}</h1>
      <p class="status quiet" role="status">
        {saved === true && t('saved')}
        {saved === false && t('popup_not_saved')}
      </p>
      <Choice
        legend={t('options_sites')}
        name="mode"
        value={values.mode}
        choices={[
          { value: 'everywhere-except', label: t('mode_everywhere_except') },
          { value: 'only-on', label: t('mode_only_on') },
        ]}
        onChoose={(mode) => onChange({ mode })}
      >
        <SiteList
          key={list}
          t={t}
          sites={values[list]}
          empty={t(`options_sites_empty_${list}`)}
          parseSite={parseSite}
          onChange={(sites) => onChange({ [list]: sites })}
        />
      </Choice>
      <Choice
        legend={t('options_level')}
        name="level"
        value={values.level}
        choices={[
          { value: 'proven', label: t('level_proven'), hint: t('level_proven_hint') },
          { value: 'also-unclear', label: t('level_also_unclear'), hint: t('level_also_unclear_hint') },
          { value: 'also-open', label: t('level_also_open'), hint: t('level_also_open_hint') },
        ]}
        onChoose={(level) => onChange({ level })}
      />
      <Choice
        legend={t('options_marks')}
        name="marks"
        value={values.inline ? 'inline' : 'toolbar'}
        choices={[
          { value: 'inline', label: t('marks_inline'), hint: t('marks_inline_hint') },
          { value: 'toolbar', label: t('marks_toolbar'), hint: t('marks_toolbar_hint') },
        ]}
        onChoose={(marks) => onChange({ inline: marks === 'inline' })}
      />
      <LanguageChoice
        t={t}
        value={values.language}
        languages={languages}
        onChoose={(language) => onChange({ language })}
      />
      <DatasetFacts t={t} dataset={dataset} />
    </main>
  );
}
