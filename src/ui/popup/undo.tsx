import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../text.ts';

/** Right after a dismissal: says so, and takes it back. The claim that had the keyboard is gone: the button gets it. */
export function Undo({ t, onUndo }: { t: Translate; onUndo(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p class="notice undo" role="status">
      {t('dismiss_done')}
      <button ref={button} type="button" class="button" onClick={onUndo}>
        {t('undo')}
      </button>
    </p>
  );
}
