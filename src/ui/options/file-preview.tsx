import type { ComponentChildren } from 'preact';
import type { Translate } from '../text.ts';

interface FilePreviewProps {
  t: Translate;
  label: string;
  /** What the button says that takes the file in; null where the file changes nothing. */
  apply: string | null;
  onApply(): void;
  onCancel(): void;
  children: ComponentChildren;
}

/** What a file changes, before it does. */
export function FilePreview({ t, label, apply, onApply, onCancel, children }: FilePreviewProps) {
  return (
    <div class="preview" role="group" aria-label={label}>
      {children}
      {apply !== null && (
        <button type="button" class="button" onClick={onApply}>
          {apply}
        </button>
      )}{' '}
      <button type="button" class="button" onClick={onCancel}>
        {t('backup_cancel')}
      </button>
    </div>
  );
}
