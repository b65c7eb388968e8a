import { Locked } from './choice.tsx';
import { localeOf, type Translate } from '../text.ts';

interface LanguageChoiceProps {
  t: Translate;
  /** A language tag, or `auto` for the browser's. */
  value: string;
  /** Tags of the languages that the interface speaks. */
  languages: string[];
  /** An organisation prescribes it. */
  locked: boolean;
  onChoose(language: string): void;
}

/** A language by its own name: "Deutsch", "português (Brasil)". */
export const ownName = (tag: string): string => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;

/** Which language the interface speaks; each is listed by its own name, for people who read no other. */
export function LanguageChoice({ t, value, languages, locked, onChoose }: LanguageChoiceProps) {
  const sorted = languages.toSorted((a, b) => ownName(a).localeCompare(ownName(b), localeOf(t)));
  return (
    <section>
      <h2>
        <label for="language">{t('options_language')}</label>
      </h2>
      <Locked t={t} locked={locked} />
      <select
        id="language"
        class="field"
        value={languages.includes(value) ? value : 'auto'}
        disabled={locked}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="auto">{t('options_language_browser')}</option>
        {sorted.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {ownName(tag)}
          </option>
        ))}
      </select>
    </section>
  );
}
