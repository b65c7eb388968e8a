import { useMemo, useState } from 'preact/hooks';
import type { DatasetIndex, ModelRow } from '@/src/vocabulary/types.ts';
import { className, toneOf } from '../class-words.ts';
import { licenceName } from '../licence-words.ts';
import { Ring, ringTitle } from '../ring/ring.tsx';
import { formatDate, localeOf, type Translate } from '../text.ts';
import { modelHref } from '../options/route.ts';

/** As many models stand there at first: what fits on a few screens and is drawn within a frame. */
const shown = 15;

interface ModelListProps {
  t: Translate;
  /** Another list begins with its first ones again. */
  models: ModelRow[];
  /** Their names; none if all models have the same. */
  licences?: DatasetIndex['licences'];
  /** Where a row leads; by default to the page of its model. */
  hrefOf?: (row: ModelRow) => string;
}

function Row({ t, row, licences, href }: Pick<ModelListProps, 't' | 'licences'> & { row: ModelRow; href: string }) {
  const ring = row.states.slice(0, 4);
  const { licence } = row;
  const facts = [
    row.makers.join(', '),
    ...(licence === null || !licences
      ? []
      : [licenceName(t, { id: licence, name: licences[licence]?.name ?? licence })]),
    ...(row.termsOf === undefined ? [] : [t('models_terms_stay', row.termsOf)]),
    ...(row.released === undefined ? [] : [formatDate(t, row.released, 'short')]),
  ];
  // A row that stays is not compared again when the list is narrowed.
  return useMemo(
    () => (
      <li data-tone={toneOf(row.class)}>
        <Ring code={ring} size={26} title={ringTitle(t, ring)} />
        <div>
          <a href={href}>
            <bdi>{row.name}</bdi>
          </a>{' '}
          <span class="class">{className(t, row.class)}</span>
          <small class="quiet">
            {facts.map((fact, index) => (
              <span key={fact}>
                {index > 0 && t('card_separator')}
                <bdi>{fact}</bdi>
              </span>
            ))}
          </small>
        </div>
      </li>
    ),
    [row, licences, href, localeOf(t)],
  );
}

/** Models one below the other, each with its ring, its class and the way to its page; of a long list the first ones. */
export function ModelList({ t, models, licences, hrefOf = ({ id }) => modelHref(id) }: ModelListProps) {
  const [more, setMore] = useState({ models, limit: shown });
  const limit = more.models === models ? more.limit : shown;
  return (
    <>
      <ul class="models">
        {models.slice(0, limit).map((row) => (
          <Row key={row.id} t={t} row={row} href={hrefOf(row)} {...(licences && { licences })} />
        ))}
      </ul>
      {models.length > limit && (
        <button type="button" class="button" onClick={() => setMore({ models, limit: limit + 4 * shown })}>
          {t('models_more')}
        </button>
      )}
    </>
  );
}
