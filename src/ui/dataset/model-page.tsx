import type { ClassChange, ModelEvidence } from '@/src/vocabulary/types.ts';
import { componentIds } from '@/src/vocabulary/types.ts';
import { leadSentences, mayHaveChanged, notKnown } from '../card/evidence.ts';
import { Missing, Terms } from '../card/terms.tsx';
import { ThirdParties } from '../card/third-parties.tsx';
import { Wording } from '../card/wording.tsx';
import { toneOf } from '../class-words.ts';
import { stateWords } from '../component-words.ts';
import { ExternalLink } from '../external-link.tsx';
import { compareHref, modelHref } from '../options/route.ts';
import { modelAddress } from '../public-record.ts';
import { Ring, ringOf } from '../ring/ring.tsx';
import { datasetDay, formatDate, keyFor, type Translate } from '../text.ts';
import { History } from './history.tsx';
import { LicenceLinks } from './licence-links.tsx';
import { SourceTable } from './source-table.tsx';
import { StateMark } from '../state-mark.tsx';

interface ModelPageProps {
  t: Translate;
  evidence: ModelEvidence;
  /** The changes of its class, newest first. */
  changes: ClassChange[];
  /** The current day, `YYYY-MM-DD`. */
  today: string;
  copy(words: string): Promise<boolean>;
}

function Subtitle({ t, evidence, today }: Pick<ModelPageProps, 't' | 'evidence' | 'today'>) {
  const { model } = evidence;
  return (
    <p class="quiet">
      <bdi>{model.makers.join(', ')}</bdi>
      {model.released !== undefined && t('card_separator') + t('card_released', formatDate(t, model.released))}
      {model.asOf !== '' && t('card_separator') + t('card_as_of', formatDate(t, model.asOf))}
      {mayHaveChanged(evidence, today) && t('card_separator') + t('card_old')}
    </p>
  );
}

/** Every part of the release with its state, by a sign and in words. */
function Components({ t, evidence }: Pick<ModelPageProps, 't' | 'evidence'>) {
  const { model } = evidence;
  return (
    <dl class="rows">
      {componentIds.map((id) => {
        const { name, state } = stateWords(t, id, model.components[id]);
        return (
          <div key={id}>
            <dt>
              <StateMark state={model.components[id]} />
              {name}
            </dt>
            <dd>
              {state}
              {id === 'licence' && <LicenceLinks t={t} evidence={evidence} />}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The models that this one points to: what it was made from, its family, and the versions that its name covers. */
function Relatives({ t, evidence: { model, names } }: Pick<ModelPageProps, 't' | 'evidence'>) {
  const link = (id: string) => (
    <a href={modelHref(id)}>
      <bdi>{names[id] ?? id}</bdi>
    </a>
  );
  return (
    <>
      {model.base !== undefined && (
        <section>
          <h2>{t('model_base')}</h2>
          <p>{link(model.base)}</p>
        </section>
      )}
      {model.family !== model.id && names[model.family] !== undefined && (
        <section>
          <h2>{t('model_family')}</h2>
          <p>{link(model.family)}</p>
        </section>
      )}
      {model.versions && model.versions.length > 0 && (
        <section>
          <h2>{t('model_versions')}</h2>
          <ul class="columns">
            {model.versions.map((id) => (
              <li key={id}>{link(id)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Everything that is known of a model. */
export function ModelPage({ t, evidence, changes, today, copy }: ModelPageProps) {
  const { model, dataset } = evidence;
  // What is not known is said with what is missing.
  const later = notKnown(t, evidence);
  const lead = leadSentences(t, evidence).filter((sentence) => !later.includes(sentence));
  return (
    <article class="model-page" data-tone={toneOf(model.class)}>
      <header>
        <Ring code={ringOf(model.components)} size={64} />
        <div>
          <p class="verdict">{t(keyFor('verdict', model.class), model.name)}</p>
          <Subtitle t={t} evidence={evidence} today={today} />
        </div>
      </header>
      {lead.length > 0 && <p>{lead.join(' ')}</p>}
      <Missing t={t} evidence={evidence} />
      <p class="ways">
        <a href={compareHref(model.id)}>{t('compare_link')}</a>
        <ExternalLink t={t} href={modelAddress(model.id)}>
          {t('model_public')}
        </ExternalLink>
      </p>
      <section>
        <h2>{t('model_components')}</h2>
        <Components t={t} evidence={evidence} />
      </section>
      <Terms t={t} evidence={evidence} />
      {model.thirdParty.length > 0 && (
        <section>
          <h3>{t('card_third')}</h3>
          <ThirdParties t={t} evidence={evidence} />
        </section>
      )}
      {model.class !== 'open-source' && (
        <section>
          <h3>{t('card_wording')}</h3>
          <Wording t={t} name={model.name} openness={model.class} copy={copy} />
        </section>
      )}
      <Relatives t={t} evidence={evidence} />
      <section>
        <h2>{t('model_sources')}</h2>
        <SourceTable t={t} sources={model.sources} />
      </section>
      <section>
        <h2>{t('model_history')}</h2>
        <History t={t} changes={changes} none={t('model_history_none')} />
        <p class="quiet">{t('card_dataset', formatDate(t, datasetDay(dataset)))}</p>
      </section>
    </article>
  );
}
