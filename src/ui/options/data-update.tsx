import { useEffect, useRef, useState } from 'preact/hooks';
import { updateLimit } from '@/src/vocabulary/data-update.ts';
import type { DataState, UpdateAnswer, UpdatePreview, UpdateProblem } from '@/src/vocabulary/types.ts';
import { History } from '../dataset/history.tsx';
import { FileField } from './file-field.tsx';
import { FilePreview } from './file-preview.tsx';
import { datasetDay, formatDate, localeOf, type Translate } from '../text.ts';

export interface UpdatePorts {
  /** Which data are in use; null until that is known. */
  state: DataState | null;
  /** What a file would change. */
  inspect(text: string): Promise<UpdateAnswer>;
  take(text: string): Promise<UpdateAnswer>;
  /** Goes back to the data of the package. */
  drop(): Promise<void>;
}

/** Why a file is refused. */
export function refusal(t: Translate, problem: UpdateProblem): string {
  switch (problem) {
    case 'too-large':
      return t('update_too_large');
    case 'not-ours':
      return t('update_not_ours');
    case 'unsigned':
      return t('update_unsigned');
    case 'other-key':
      return t('update_other_key');
    case 'altered':
      return t('update_altered');
    case 'newer-schema':
      return t('update_newer_schema');
    case 'same':
      return t('update_same');
    case 'older':
      return t('update_older');
    case 'future':
      return t('update_future');
    case 'languages':
    case 'names':
    case 'evidence':
      return t('update_invalid', problem);
    case 'contradictory':
      return t('update_invalid', 'names, evidence');
    case 'not-stored':
      return t('popup_not_saved');
  }
}

interface PreviewProps {
  t: Translate;
  preview: UpdatePreview;
  onApply(): void;
  onCancel(): void;
}

/** What a data update changes. */
function Preview({ t, preview: { version, signedBy, changes, corrected }, onApply, onCancel }: PreviewProps) {
  const day = formatDate(t, datasetDay(version));
  const title = t(signedBy === 'project' ? 'update_of_project' : 'update_of_organisation', day);
  const names = Object.fromEntries(changes.map(({ id, name }) => [id, name]));
  return (
    <FilePreview t={t} label={title} apply={t('update_apply')} onApply={onApply} onCancel={onCancel}>
      <p>{title}</p>
      <History t={t} changes={changes} none={t('update_no_verdict')} names={names} linked={false} />
      {corrected > 0 && <p>{t('update_corrected', new Intl.NumberFormat(localeOf(t)).format(corrected))}</p>}
    </FilePreview>
  );
}

/** Where the file is chosen or dropped, with a look before anything changes. */
function Choice({ t, ports }: { t: Translate; ports: UpdatePorts }) {
  const field = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<{ text: string; preview: UpdatePreview } | null>(null);
  const [said, setSaid] = useState<{ words: string; isProblem: boolean }>({ words: '', isProblem: false });
  const done = (words: string, isProblem = false) => {
    setFound(null);
    setSaid({ words, isProblem });
    field.current?.focus();
  };
  const onFile = async (file: File | undefined) => {
    if (!file) return;
    setSaid({ words: '', isProblem: false });
    setFound(null);
    const text = file.size > updateLimit ? null : await file.text().catch(() => '');
    // Choosing the same file again must count as a change.
    if (field.current) field.current.value = '';
    const answer: UpdateAnswer = text === null ? { ok: false, problem: 'too-large' } : await ports.inspect(text);
    if (answer.ok && text !== null) setFound({ text, preview: answer.preview });
    else if (!answer.ok) done(refusal(t, answer.problem), true);
  };
  const apply = async (text: string) => {
    const answer = await ports.take(text);
    done(answer.ok ? t('update_applied') : refusal(t, answer.problem), !answer.ok);
  };
  return (
    <div
      class="drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void onFile(event.dataTransfer?.files[0]);
      }}
    >
      <p>
        <FileField
          id="data-update"
          label={t('update_choose')}
          accept=".jsonl,.json"
          field={field}
          onFile={(file) => void onFile(file)}
        />
      </p>
      {found && (
        <Preview t={t} preview={found.preview} onApply={() => void apply(found.text)} onCancel={() => done('')} />
      )}
      <p role="status" class={said.isProblem ? 'problem' : ''}>
        {said.words}
      </p>
    </div>
  );
}

/** Newer data from a signed file, and the way back. */
export function DataUpdate({ t, ports }: { t: Translate; ports: UpdatePorts }) {
  const { state } = ports;
  const heading = useRef<HTMLHeadingElement>(null);
  const [wentBack, setWentBack] = useState(false);
  const isUpdated = state !== null && state.version !== state.bundled;
  useEffect(() => {
    // The button that was pressed is gone.
    if (wentBack) heading.current?.focus();
  }, [wentBack]);
  if (!state) return null;
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t('update_heading')}
      </h2>
      <p class="quiet">{t(state.hasKey ? 'update_hint' : 'update_no_key')}</p>
      {isUpdated && (
        <p>
          {t('update_in_use', formatDate(t, datasetDay(state.bundled)))}{' '}
          <button
            type="button"
            class="button"
            id="data-update-drop"
            onClick={() => void ports.drop().then(() => setWentBack(true))}
          >
            {t('update_drop')}
          </button>
        </p>
      )}
      {wentBack && !isUpdated && <p role="status">{t('update_dropped')}</p>}
      {state.hasKey && <Choice t={t} ports={ports} />}
    </section>
  );
}
