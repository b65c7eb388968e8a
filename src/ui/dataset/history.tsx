import type { ClassChange } from '@/src/core/types.ts';
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
}

/** Changes of classes by the version that brought them, newest first. */
export function History({ t, changes, none, names }: HistoryProps) {
  if (changes.length === 0) return <p class="quiet">{none}</p>;
  const days = [...new Set(changes.map(({ version }) => datasetDay(version)))];
  return (
    <>
      {days.map((day) => (
        <div key={day} class="history">
          <h3>
            <time dateTime={day}>{formatDate(t, day)}</time>
          </h3>
          <ul>
            {changes
              .filter(({ version }) => datasetDay(version) === day)
              .map((change) => (
                <li key={`${change.version} ${change.id}`}>
                  {names && (
                    <>
                      <a href={modelHref(change.id)}>
                        <bdi>{names[change.id] ?? change.id}</bdi>
                      </a>{' '}
                    </>
                  )}
                  {changeWords(t, change)}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}
