import { Brand } from '../brand.tsx';
import { Glossary } from '../glossary/glossary.tsx';
import { Choice } from '../options/choice.tsx';
import { languageWords, listed, localeOf, type Translate } from '../text.ts';
import { Sample, type SamplePorts } from './sample.tsx';

/** The two ways to use it that are offered at first; the options know more. */
export type FirstMode = 'everywhere-except' | 'on-click';

interface WelcomeProps {
  t: Translate;
  /** How pages are checked now; null where it is neither of the two. */
  mode: FirstMode | null;
  /** An organisation prescribes it. */
  locked: boolean;
  /** Address of the page that checks a text. */
  checkHref: string;
  optionsHref: string;
  /** Whether the icon is in the toolbar; null where the browser has none, or does not say. */
  pinned: boolean | null;
  /** Whether the manifest asks for the side panel. */
  sidePanel: boolean;
  /** Tags of the languages in which claims are read. */
  languages: readonly string[];
  sample: SamplePorts;
  onMode(mode: FirstMode): void;
}

/** What the extension may do, each with the reason; the names are those of the manifest. */
const permissions = ['hosts', 'scripting', 'active_tab', 'storage', 'menus', 'side_panel'] as const;

function Permissions({ t, sidePanel }: { t: Translate; sidePanel: boolean }) {
  const asked = permissions.filter((name) => sidePanel || name !== 'side_panel');
  return (
    <section>
      <h2>{t('welcome_permissions')}</h2>
      <dl class="permissions">
        {asked.map((name) => (
          <div key={name}>
            <dt>{t(`permission_${name}`)}</dt>
            <dd>{t(`permission_${name}_why`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('welcome_private')}</p>
    </section>
  );
}

function Languages({ t, languages }: Pick<WelcomeProps, 't' | 'languages'>) {
  // People look for theirs in the order of their alphabet.
  const names = languages.map((tag) => languageWords(t, tag)).toSorted(new Intl.Collator(localeOf(t)).compare);
  return <p class="quiet languages">{t('welcome_languages', listed(t, names))}</p>;
}

/** The first thing a person sees: what it does, a claim to try, the two ways to use it, what it may do and why. */
export function Welcome({ t, mode, locked, checkHref, optionsHref, pinned, sidePanel, ...props }: WelcomeProps) {
  const { languages, sample, onMode } = props;
  return (
    <main class="theme options welcome">
      <Brand t={t} />
      <h1>{t('welcome_heading')}</h1>
      <p class="lead">{t('welcome_lead')}</p>
      <Languages t={t} languages={languages} />
      <section>
        <h2>{t('welcome_try')}</h2>
        <p class="quiet">{t('welcome_try_hint')}</p>
        <Sample t={t} ports={sample} />
        <p>
          <a href={checkHref}>{t('welcome_check')}</a>
        </p>
        {pinned === false && <p class="pin">{t('welcome_pin')}</p>}
      </section>
      <Choice
        t={t}
        legend={t('welcome_modes')}
        name="mode"
        value={mode ?? ''}
        locked={locked}
        choices={[
          { value: 'everywhere-except', label: t('welcome_everywhere'), hint: t('welcome_everywhere_hint') },
          { value: 'on-click', label: t('mode_on_click'), hint: t('mode_on_click_hint') },
        ]}
        onChoose={(chosen) => onMode(chosen === 'on-click' ? 'on-click' : 'everywhere-except')}
      />
      <section>
        <h2>{t('glossary_title')}</h2>
        <Glossary t={t} />
      </section>
      <Permissions t={t} sidePanel={sidePanel} />
      <p>
        <a class="button" href={optionsHref}>
          {t('welcome_options')}
        </a>
      </p>
    </main>
  );
}
