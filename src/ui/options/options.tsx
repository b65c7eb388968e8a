import { useEffect, useRef } from 'preact/hooks';
import type {
  DatasetIndex,
  LicenceId,
  LicenceEvidence,
  ModelEvidence,
  ModelId,
  Outcome,
} from '@/src/vocabulary/types.ts';
import { Brand } from '../brand.tsx';
import type { Answer } from '../dataset/use-answer.ts';
import { licenceName } from '../licence-words.ts';
import { DataUpdate, type UpdatePorts } from './data-update.tsx';
import { DatasetPart } from './dataset-part.tsx';
import { partHref, partOf, parts, type Route } from './route.ts';
import { Settings, type SettingsProps } from './settings.tsx';

export interface OptionsProps extends SettingsProps {
  route: Route;
  index: Answer<DatasetIndex>;
  describe(id: ModelId): Promise<Outcome<ModelEvidence | null>>;
  describeLicence(id: LicenceId): Promise<Outcome<LicenceEvidence | null>>;
  copy(words: string): Promise<boolean>;
  updates: UpdatePorts;
  /** The current day, `YYYY-MM-DD`. */
  today: string;
  /** Whether the last change was stored; null before the first. */
  saved: boolean | null;
}

/** The name of a view, as its heading; empty while it is not known. */
function headingOf({ t, route, index }: OptionsProps): string {
  const known = typeof index === 'object' ? index : null;
  if (route.view === 'model') return known?.models.find(({ id }) => id === route.id)?.name ?? route.id;
  if (route.view === 'licence') {
    const name = known?.licences[route.id]?.name ?? route.id;
    return licenceName(t, { id: route.id, name });
  }
  return t(`heading_${route.view}`);
}

/** The options page: settings, and the dataset to look into. */
export function Options(props: OptionsProps) {
  const { t, route, saved } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  const address = JSON.stringify(route);
  useEffect(() => {
    // A new view is read from its heading; the first one from where the browser starts.
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [address]);
  return (
    <div class="theme options">
      <Brand t={t} />
      <nav aria-label={t('nav_label')}>
        {parts.map((part) => (
          <a key={part} href={partHref(part)} aria-current={part === partOf(route) ? 'page' : undefined}>
            {t(`nav_${part}`)}
          </a>
        ))}
      </nav>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          <bdi>{headingOf(props)}</bdi>
        </h1>
        {route.view === 'settings' ? (
          <>
            <p class={saved === false ? 'status problem' : 'status quiet'} role="status">
              {saved === true && t('saved')}
              {saved === false && t('popup_not_saved')}
            </p>
            <Settings {...props} />
          </>
        ) : (
          <>
            {route.view === 'data' && <DataUpdate t={t} ports={props.updates} />}
            <DatasetPart {...props} route={route} />
          </>
        )}
      </main>
    </div>
  );
}
