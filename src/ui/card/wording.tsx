import { useRef, useState } from 'preact/hooks';
import type { OpennessClass } from '@/src/vocabulary/types.ts';
import { keyFor, type Translate } from '../text.ts';

interface WordingProps {
  t: Translate;
  /** Name of the model. */
  name: string;
  openness: OpennessClass;
  /** Puts words on the clipboard; false where the browser does not let us. */
  copy(words: string): Promise<boolean>;
}

/**
 * Honest words to use instead, ready to copy; where copying is refused they are selected for the keyboard. The heading
 * is the caller's.
 */
export function Wording({ t, name, openness, copy }: WordingProps) {
  const words = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  const text = t(keyFor('wording', openness), name);
  const onCopy = async () => {
    const done = await copy(text);
    setState(done ? 'copied' : 'failed');
    if (!done && words.current) words.current.ownerDocument.getSelection()?.selectAllChildren(words.current);
  };
  return (
    <>
      <div class="wording">
        <p ref={words}>{text}</p>
        <button type="button" class="button" onClick={() => void onCopy()}>
          {t('copy')}
        </button>
      </div>
      <p class="quiet" role="status">
        {state === 'copied' && t('copied')}
        {state === 'failed' && t('copy_failed')}
      </p>
    </>
  );
}
