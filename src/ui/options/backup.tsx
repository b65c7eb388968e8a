import { useRef, useState } from 'preact/hooks';
import { localeOf, type Translate } from '../text.ts';
import { FileField } from './file-field.tsx';
import { FilePreview } from './file-preview.tsx';
import { changesOf, type Change } from './preview.ts';
import type { OptionChange, OptionValues } from './values.ts';

/** Why a file sets nothing; `field` and `value` name what does not fit. */
export type FileProblem =
  { problem: 'no-json' | 'not-ours' | 'newer' } | { problem: 'bad-value'; field: string; value: string };

export interface BackupPorts {
  /** Gives the settings to the person as a file. */
  save(): void;
  /** What the text of a file would set. */
  read(text: string): { settings: OptionChange } | FileProblem;
  /** Stores what a file sets. */
  apply(settings: OptionChange): void;
}

interface BackupProps {
  t: Translate;
  values: OptionValues;
  ports: BackupPorts;
}

function problemWords(t: Translate, found: FileProblem): string {
  if (found.problem === 'bad-value') return t('backup_bad_value', found.field, found.value);
  if (found.problem === 'newer') return t('backup_newer');
  return t(found.problem === 'no-json' ? 'backup_no_json' : 'backup_not_ours');
}

interface PreviewProps {
  t: Translate;
  changes: Change[];
  onApply(): void;
  onCancel(): void;
}

/** What a file of settings changes. */
function Preview({ t, changes, onApply, onCancel }: PreviewProps) {
  const apply = changes.length === 0 ? null : t('backup_apply');
  return (
    <FilePreview t={t} label={t('backup_preview')} apply={apply} onApply={onApply} onCancel={onCancel}>
      <p>{t(changes.length === 0 ? 'backup_nothing' : 'backup_preview')}</p>
      <dl>
        {changes.map(({ name, before, after }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{t('backup_change', before, after)}</dd>
          </div>
        ))}
      </dl>
    </FilePreview>
  );
}

/** A file is larger than any settings could make it: it is not read. */
const limit = 5_000_000;

/** Settings to take along and to bring back, with a look before anything changes. */
export function Backup({ t, values, ports }: BackupProps) {
  const field = useRef<HTMLInputElement>(null);
  const [loaded, setLoaded] = useState<OptionChange | null>(null);
  const [said, setSaid] = useState('');
  const done = (words: string) => {
    setLoaded(null);
    setSaid(words);
    field.current?.focus();
  };
  const onFile = async (file: File | undefined) => {
    setSaid('');
    setLoaded(null);
    if (!file) return;
    const text = file.size > limit ? '' : await file.text().catch(() => '');
    // Choosing the same file again, once it is fixed, must count as a change.
    if (field.current) field.current.value = '';
    const found = ports.read(text);
    if ('settings' in found) setLoaded(found.settings);
    else setSaid(problemWords(t, found));
  };
  return (
    <section>
      <h2>{t('backup_heading')}</h2>
      <p class="quiet">{t('backup_hint')}</p>
      <p>
        <button type="button" class="button" onClick={() => ports.save()}>
          {t('backup_save')}
        </button>
      </p>
      <p>
        <FileField
          id="backup"
          label={t('backup_load')}
          accept=".json,application/json"
          field={field}
          onFile={(file) => void onFile(file)}
        />
      </p>
      {loaded && (
        <Preview
          t={t}
          changes={changesOf(t, values, loaded)}
          onApply={() => {
            ports.apply(loaded);
            done(t('backup_applied'));
          }}
          onCancel={() => done('')}
        />
      )}
      <p role="status" class={said === '' ? '' : 'problem'} lang={localeOf(t)}>
        {said}
      </p>
    </section>
  );
}
