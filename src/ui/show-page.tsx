import { render, type ComponentChild } from 'preact';
import { Boundary } from './boundary.tsx';
import { directionOf, localeOf, type Translate } from './text.ts';
import './theme.css';
import './controls.css';

/** Sets language and direction of a page of the extension, for the browser and screen readers. */
export function declareLanguage(t: Translate, title: string): void {
  document.documentElement.lang = localeOf(t);
  document.documentElement.dir = directionOf(t);
  document.title = title;
}

/**
 * Shows a view as a whole page of the extension, in the language of `t`; a failure leaves a line instead of nothing.
 */
export function showPage(t: Translate, title: string, view: ComponentChild, onBug: (error: unknown) => void): void {
  declareLanguage(t, title);
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
