import { useState } from 'preact/hooks';
import { localeOf, plural, type Translate } from '../text.ts';
import { parseList } from './parse-list.ts';

/** As many lines that are no sites are shown. */
const shown = 5;

interface PasteListProps {
  t: Translate;
  sites: string[];
  parseSite(written: string): string | null;
  onAdd(sites: string[]): void;
}

/** Takes a whole list of sites at once, and says before what it will do. */
export function PasteList({ t, sites, parseSite, onAdd }: PasteListProps) {
  const [text, setText] = useState('');
  const { add, known, bad } = parseList(text, sites, parseSite);
  const number = (value: number): string => new Intl.NumberFormat(localeOf(t)).format(value);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (add.length === 0) return;
    // What could not be read stays in the field, to be corrected.
    setText(bad.map(({ input }) => input).join('\n'));
    onAdd(add);
  };
  return (
    <details class="paste">
      <summary>{t('paste_summary')}</summary>
      <form onSubmit={onSubmit}>
        <label for="paste">{t('paste_label')}</label>
        <textarea
          id="paste"
          class="field"
          rows={5}
          dir="ltr"
          spellcheck={false}
          value={text}
          aria-describedby="paste-found"
          onInput={({ currentTarget: { value } }) => setText(value)}
        />
        <div id="paste-found" role="status">
          {add.length > 0 && <p>{plural(t, 'paste_new', add.length)}</p>}
          {known > 0 && <p>{plural(t, 'paste_known', known)}</p>}
          {bad.length > 0 && (
            <ul class="problem">
              {bad.slice(0, shown).map(({ line, input }) => (
                <li key={`${line} ${input}`}>{t('paste_bad', number(line), input.slice(0, 80))}</li>
              ))}
              {bad.length > shown && <li>{plural(t, 'paste_more_bad', bad.length - shown)}</li>}
            </ul>
          )}
        </div>
        <button type="submit" class="button" disabled={add.length === 0}>
          {t('paste_add')}
        </button>
      </form>
    </details>
  );
}
