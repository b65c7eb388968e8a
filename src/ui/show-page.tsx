import { render, type ComponentChild } from 'preact';
import { Boundary } from './boundary.tsx';
import { directionOf, localeOf, type Translate } from './text.ts';
import './theme.css';

/** Shows a view as a whole page of the extension, in the language of `t`; a failure leaves a line instead of nothing. */
export function showPage(t: Translate, view: ComponentChild, onBug: (error: unknown) => void): void {
  document.documentElement.lang = localeOf(t);
  document.documentElement.dir = directionOf(t);
  const instead = (
    <p class="theme" role="alert">
      {t('view_failed')}
    </p>
  );
  render(
    <Boundary onBug={onBug} instead={instead}>
      {view}
    </Boundary>,
    document.body,
  );
}
