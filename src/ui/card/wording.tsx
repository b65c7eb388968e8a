import { useRef, useState } from 'preact/hooks';
import type { OpennessClass } from '@/src/core/types.ts';
import { keyFor, type Translate } from '../text.ts';

interface WordingProps {
  t: Translate;
  /** Name of the model. */
  name: string;
  openness: OpennessClass;
  /** Puts words on the clipboard; false where the browser does not let us. */
  copy(words: string): Promise<boolean>;
}

/** Honest words to use instead, ready to copy; where copying is refused they are selected for the keyboard. */
export function Wording({ t, name, openness, copy }: WordingProps) {
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  const words = t(keyFor('wording', openness), name);
  const onCopy = async () => {
    const done = await copy(words);
    setState(done ? 'copied' : 'failed');
    if (!done) {
      field.current?.focus();
      field.current?.select();
    }
  };
  return (
    <section>
      <h3 id="wording">{t('card_wording')}</h3>
      <div class="wording">
        <input ref={field} readonly value={words} aria-labelledby="wording" />
        <button type="button" class="button" onClick={() => void onCopy()}>
          {t('copy')}
        </button>
      </div>
      <p class="quiet" role="status">
        {state === 'copied' && t('copied')}
        {state === 'failed' && t('copy_failed')}
      </p>
    </section>
  );
}
