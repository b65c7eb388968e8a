import { Brand } from '../brand.tsx';
import { Check, type CheckProps } from './check.tsx';

/** The check of a text as a page of its own: it starts with what was selected elsewhere. */
export function CheckPage(props: CheckProps) {
  return (
    <main class="theme check-page">
      <Brand t={props.t} />
      <h1>{props.t('check_heading')}</h1>
      <Check {...props} />
    </main>
  );
}
