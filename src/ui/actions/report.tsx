import { useEffect, useState } from 'preact/hooks';
import type { ActionsProps } from './actions.tsx';
import { writeMistake } from './reports.ts';
import { WaysOut } from './ways-out.tsx';
import { WithPage } from './with-page.tsx';

/** A report of a mistake: shows everything that it holds before it can be taken anywhere. */
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
  const written = writeMistake(t, {
    claim,
    target,
    version,
    dataset,
    comment,
    page: withPage ? ports.page() : null,
  });
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
      <WithPage t={t} on={withPage} onSwitch={setWithPage} />
      <WaysOut ports={ports} written={written} />
    </>
  );
}
