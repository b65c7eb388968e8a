import { keyFor, type Translate } from '../text.ts';

/** The keyboard commands by the names of their messages. */
const known = ['next', 'previous', 'open', 'toggle', 'pause'] as const;

/** A command with its keys as the browser writes them; empty where none are set. */
export interface Shortcut {
  command: (typeof known)[number];
  keys: string;
}

/** The commands and their keys. */
export function Shortcuts({ t, shortcuts }: { t: Translate; shortcuts: readonly Shortcut[] }) {
  return (
    <dl class="shortcuts">
      {shortcuts.map(({ command, keys }) => (
        <div key={command}>
          <dt>{t(keyFor('command', command))}</dt>
          <dd>{keys === '' ? <span class="quiet">{t('shortcuts_none')}</span> : <kbd dir="ltr">{keys}</kbd>}</dd>
        </div>
      ))}
    </dl>
  );
}
