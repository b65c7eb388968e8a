import { useState } from 'preact/hooks';
import type { ClassChange } from '@/src/vocabulary/types.ts';
import { className } from '../class-words.ts';
import { datasetDay, formatDate, type Translate } from '../text.ts';
import { modelHref } from '../options/route.ts';

/** One change of a class in a sentence. */
function changeWords(t: Translate, { from, to }: ClassChange): string {
  if (from === undefined) return to === undefined ? '' : t('change_new', className(t, to));
  return to === undefined
    ? t('change_gone', className(t, from))
    : t('change_class', className(t, from), className(t, to));
}

interface HistoryProps {
  t: Translate;
  changes: ClassChange[];
  /** What is said where there are none. */
  none: string;
  /** Names of the models, where the list is about several. */
  names?: Record<string, string>;
  /** Whether names lead to the models' pages: true unless these are not in use yet. */
  linked?: boolean;
}

/** As many changes of one day stand there at first: a version may bring hundreds. */
const shown = 20;

/** The changes that one version brought. */
function Day({ t, day, changes, names, linked }: Omit<HistoryProps, 'none'> & { day: string }) {
  const [all, setAll] = useState(false);
  return (
    <div class="history">
      <h3>
        <time dateTime={day}>{formatDate(t, day)}</time>
      </h3>
      <ul>
        {changes.slice(0, all ? changes.length : shown).map((change) => (
          <li key={`${change.version} ${change.id}`}>
            {names && (
              <>
                {linked ? (
                  <a href={modelHref(change.id)}>
                    <bdi>{names[change.id] ?? change.id}</bdi>
                  </a>
                ) : (
                  <bdi>{names[change.id] ?? change.id}</bdi>
                )}{' '}
              </>
            )}
            {changeWords(t, change)}
          </li>
        ))}
      </ul>
      {!all && changes.length > shown && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {t('models_more')}
        </button>
      )}
    </div>
  );
}

/** Changes of classes by the version that brought them, newest first. */
export function History({ t, changes, none, names, linked = true }: HistoryProps) {
  if (changes.length === 0) return <p class="quiet">{none}</p>;
  const dayOf = ({ version }: ClassChange): string => datasetDay(version);
  return (
    <>
      {[...new Set(changes.map(dayOf))].map((day) => (
        <Day
          key={day}
          t={t}
          day={day}
          linked={linked}
          changes={changes.filter((change) => dayOf(change) === day)}
          {...(names ? { names } : {})}
        />
      ))}
    </>
  );
}
