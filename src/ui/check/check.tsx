import { useEffect, useRef, useState } from 'preact/hooks';
import type { Assessed, Block } from '@/src/vocabulary/types.ts';
import { localeOf, type Translate } from '../text.ts';
import { claimsOf, passagesOf, type TextClaim } from './passages.ts';
import { Findings } from './findings.tsx';

export interface CheckProps {
  t: Translate;
  /** What stands in the field at first; it is checked at once where there is something. */
  text: string;
  analyze(blocks: Block[]): Promise<Assessed>;
}

/** What came out of a check. `taken`: characters that were read, where that is not all. */
type Result = { text: string; claims: TextClaim[]; taken?: number } | 'failed';

/** A field for any text, and the claims that are in it. */
export function Check({ t, text, analyze }: CheckProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [result, setResult] = useState<Result | null>(null);
  const check = async () => {
    const written = field.current?.value ?? '';
    const { passages, taken } = passagesOf(written);
    const outcome = await analyze(passages.map(({ block }) => block)).catch(() => null);
    if (!outcome?.ok || outcome.value.includes(null)) return setResult('failed');
    const claims = claimsOf(passages, outcome.value);
    setResult({ text: written, claims, ...(taken < written.length && { taken }) });
  };
  useEffect(() => {
    if (text) void check();
    else field.current?.focus();
  }, []);
  const select = ({ start, end }: TextClaim) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  return (
    <section class="check">
      <label for="text">{t('check_label')}</label>
      <textarea
        id="text"
        ref={field}
        class="field"
        rows={6}
        dir="auto"
        defaultValue={text}
        onInput={() => setResult(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void check();
        }}
      />
      <div class="run">
        <p class="quiet">{t('check_hint')}</p>
        <button type="button" class="button" onClick={() => void check()}>
          {t('check_run')}
        </button>
      </div>
      <div role="status">
        {result === 'failed' && <p class="problem">{t('check_failed')}</p>}
        {result && result !== 'failed' && (
          <>
            <Findings t={t} text={result.text} claims={result.claims} onSelect={select} />
            {result.taken !== undefined && (
              <p>{t('check_capped', new Intl.NumberFormat(localeOf(t)).format(result.taken))}</p>
            )}
          </>
        )}
      </div>
    </section>
  );
}
