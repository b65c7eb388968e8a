import type { ComponentChildren } from 'preact';
import { componentIds, type ComponentId, type ModelEvidence } from '@/src/vocabulary/types.ts';
import { limitsOf } from '../../card/evidence.ts';
import { className, toneOf } from '../../class-words.ts';
import { stateWords } from '../../component-words.ts';
import { compareHref, modelHref } from '../../options/route.ts';
import { Ring, ringOf } from '../../ring/ring.tsx';
import { StateMark } from '../../state-mark.tsx';
import { formatDate, keyFor, listed, restrictionWords, type Translate } from '../../text.ts';
import { LicenceLinks } from '../licence-links.tsx';
import { differencesOf } from './differences.ts';

interface CompareProps {
  t: Translate;
  /** In the order of the columns. */
  pair: readonly [ModelEvidence, ModelEvidence];
}

interface SideProps {
  t: Translate;
  evidence: ModelEvidence;
}

/** A column's head: the model, its class, and the way to another one in its place. */
function Head({ t, evidence: { model }, other }: SideProps & { other: ModelEvidence }) {
  return (
    <th scope="col" data-tone={toneOf(model.class)}>
      <Ring code={ringOf(model.components)} size={40} />
      <a href={modelHref(model.id)}>
        <bdi>{model.name}</bdi>
      </a>
      <span class="class">{className(t, model.class)}</span>
      <a class="replace" href={compareHref(other.model.id)}>
        {t('compare_replace', model.name)}
      </a>
    </th>
  );
}

function Component({ t, evidence, id }: SideProps & { id: ComponentId }) {
  const state = evidence.model.components[id];
  return (
    <>
      <StateMark state={state} /> {stateWords(t, id, state).state}
      {id === 'licence' && <LicenceLinks t={t} evidence={evidence} />}
    </>
  );
}

/** What limits the use of a model, by its own licence or by that of the model it was made from. */
function Limits({ t, evidence }: SideProps) {
  const { own, inherited } = limitsOf(evidence);
  const list = (limits: string[]) => (
    <ul class="terms">
      {limits.map((id) => (
        <li key={id}>{restrictionWords(t, id)}</li>
      ))}
    </ul>
  );
  if (own.length === 0 && !inherited) return <>{t('compare_none')}</>;
  return (
    <>
      {own.length > 0 && list(own)}
      {inherited && (
        <>
          <p>{t('terms_of_base', inherited.name)}</p>
          {list(inherited.limits)}
        </>
      )}
    </>
  );
}

/** Two models side by side, first in what their records differ. A row's name is above its cells: phones are narrow. */
export function ComparePage({ t, pair }: CompareProps) {
  const [first, second] = pair;
  const { differ, unknown } = differencesOf(first.model, second.model);
  const names = (ids: ComponentId[]): string =>
    listed(
      t,
      ids.map((id) => t(keyFor('component', id))),
    );
  const row = (name: string, cell: (evidence: ModelEvidence) => ComponentChildren, differs = false) => (
    <tbody key={name}>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {name}
          {differs && <span class="differs">{t('compare_differs')}</span>}
        </th>
      </tr>
      <tr>
        {pair.map((evidence) => (
          <td key={evidence.model.id}>{cell(evidence)}</td>
        ))}
      </tr>
    </tbody>
  );
  return (
    <section class="compare">
      <p>{differ.length > 0 ? t('compare_differ', names(differ)) : t('compare_same')}</p>
      {unknown.length > 0 && <p class="quiet">{t('compare_unknown', names(unknown))}</p>}
      <table>
        <thead>
          <tr>
            <Head t={t} evidence={first} other={second} />
            <Head t={t} evidence={second} other={first} />
          </tr>
        </thead>
        {row(t('compare_maker'), ({ model }) => (
          <bdi>{model.makers.join(', ')}</bdi>
        ))}
        {row(t('fact_released'), ({ model: { released } }) =>
          released === undefined ? t('value_unknown') : formatDate(t, released),
        )}
        {componentIds.map((id) =>
          row(
            t(keyFor('component', id)),
            (evidence) => <Component t={t} evidence={evidence} id={id} />,
            differ.includes(id),
          ),
        )}
        {row(t('compare_limits'), (evidence) => (
          <Limits t={t} evidence={evidence} />
        ))}
      </table>
    </section>
  );
}
