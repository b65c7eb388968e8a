import { useEffect, useRef, useState } from 'preact/hooks';
import type { Assessed, Block } from '@/src/vocabulary/types.ts';
import { localeOf, type Translate } from '../text.ts';
import { correctedText, correctionOf } from './corrections.ts';
import { Findings } from './findings.tsx';
import { claimsOf, passagesOf, questionsOf, type TextClaim } from './passages.ts';
import type { Rewording } from './reword-english.ts';

export interface CheckProps {
  t: Translate;
  /** First text of the field; checked at once unless empty. */
  text: string;
  analyze(blocks: Block[]): Promise<Assessed>;
  /** Puts words on the clipboard; false where the browser does not let us. */
  copy(words: string): Promise<boolean>;
}

/** What came out of a check. `taken`: characters that were read, where that is not all. */
type Result = { text: string; claims: TextClaim[]; taken?: number } | 'failed';

type Answers = Extract<Assessed, { ok: true }>['value'];

/** The answers to all passages in their order; null where the engine failed at one of them. */
async function answersTo(questions: readonly Block[][], analyze: CheckProps['analyze']): Promise<Answers | null> {
  const answers: Answers = [];
  for (const blocks of questions) {
    const outcome = await analyze(blocks).catch(() => null);
    if (!outcome?.ok || outcome.value.includes(null)) return null;
    answers.push(...outcome.value);
  }
  return answers;
}

/** A field for any text, the claims that are in it, and accurate words to put in their place. */
export function Check({ t, text, analyze, copy }: CheckProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [result, setResult] = useState<Result | null>(null);
  const check = async () => {
    const written = field.current?.value ?? '';
    const { passages, taken } = passagesOf(written);
    const answers = await answersTo(questionsOf(passages), analyze);
    if (answers === null) return setResult('failed');
    setResult({ text: written, claims: claimsOf(passages, answers), ...(taken < written.length && { taken }) });
  };
  useEffect(() => {
    if (text) void check();
    else field.current?.focus();
  }, []);
  const select = ({ start, end }: TextClaim) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  const replace = ({ start, end, words }: Rewording) => {
    field.current?.setRangeText(words, start, end, 'select');
    void check();
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
            <Findings t={t} text={result.text} claims={result.claims} onSelect={select} onReplace={replace} />
            <CopyCorrected t={t} text={result.text} claims={result.claims} copy={copy} />
            {result.taken !== undefined && (
              <p>{t('check_capped', new Intl.NumberFormat(localeOf(t)).format(result.taken))}</p>
            )}
          </>
        )}
      </div>
    </section>
  );
}

interface CopyCorrectedProps extends Pick<CheckProps, 't' | 'copy'> {
  text: string;
  claims: readonly TextClaim[];
}

/** The whole text with accurate words in every place where there are some, ready to copy. */
function CopyCorrected({ t, text, claims, copy }: CopyCorrectedProps) {
  const [copied, setCopied] = useState<{ text: string; done: boolean } | null>(null);
  const corrections = claims.flatMap((claim) => correctionOf(text, claim) ?? []);
  if (corrections.length === 0) return null;
  const onCopy = async () => setCopied({ text, done: await copy(correctedText(text, corrections)) });
  return (
    <p class="corrected">
      <button type="button" class="button" onClick={() => void onCopy()}>
        {t('check_copy')}
      </button>{' '}
      <span class="quiet">{copied?.text === text && t(copied.done ? 'copied' : 'copy_failed')}</span>
    </p>
  );
}
