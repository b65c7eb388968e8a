import { useEffect, useRef, useState } from 'preact/hooks';
import { ExternalLink } from '../external-link.tsx';
import type { ActionsProps } from './actions.tsx';
import { mistakeAddress, mistakeWords } from './mistake.ts';

/** A report of a mistake: shows everything that it holds before a link leads to the form. */
export function Report({ ports, claim, target }: ActionsProps) {
  const { t, describe, version } = ports;
  const [dataset, setDataset] = useState<string | null>(null);
  const [comment, setComment] = useState('');
  const [withPage, setWithPage] = useState(false);
  const model = claim.assessment.targets[target]?.model ?? null;
  useEffect(() => {
    if (model === null) return;
    void describe(model).then(
      (outcome) => setDataset(outcome.ok ? (outcome.value?.dataset ?? null) : null),
      () => undefined,
    );
  }, [model, describe]);
  const end = useRef<HTMLParagraphElement>(null);
  // With the version, the report may be a line longer: its way out stays in sight.
  useEffect(() => end.current?.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' }), [dataset]);
  const mistake = { claim, target, version, dataset, comment, page: withPage ? ports.page() : null };
  return (
    <>
      <label>
        {t('report_comment')}
        <textarea
          class="field"
          rows={2}
          value={comment}
          onInput={({ currentTarget }) => setComment(currentTarget.value)}
        />
      </label>
      <label>
        <input type="checkbox" checked={withPage} onChange={() => setWithPage(!withPage)} />
        {t('report_with_page')}
      </label>
      <p class="quiet">{t('report_hint')}</p>
      <pre>{mistakeWords(t, mistake)}</pre>
      <p ref={end}>
        <ExternalLink t={t} href={mistakeAddress(t, mistake)}>
          {t('report_open')}
        </ExternalLink>
      </p>
    </>
  );
}
