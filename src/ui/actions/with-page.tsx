import type { Translate } from '../text.ts';

interface WithPageProps {
  t: Translate;
  on: boolean;
  onSwitch(on: boolean): void;
}

/** Asks whether a report names the page: not without a yes. */
export function WithPage({ t, on, onSwitch }: WithPageProps) {
  return (
    <label>
      <input type="checkbox" checked={on} onChange={({ currentTarget: { checked } }) => onSwitch(checked)} />
      {t('report_with_page')}
    </label>
  );
}
