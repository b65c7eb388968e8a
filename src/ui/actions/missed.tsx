import { useState } from 'preact/hooks';
import { Folded } from '../glossary/folded.tsx';
import type { ActionPorts } from './actions.tsx';
import { writeMissed } from './reports.ts';
import { WaysOut } from './ways-out.tsx';
import { WithPage } from './with-page.tsx';

/** A report of a claim that was not found: its words as the person gives them, and the page only if they want it in. */
export function Missed({ ports }: { ports: ActionPorts }) {
  const { t, version, page } = ports;
  const [sentence, setSentence] = useState('');
  const [withPage, setWithPage] = useState(false);
  const written = writeMissed(t, sentence, withPage ? page() : null, version);
  return (
    <Folded title={t('report_missed')}>
      <div class="actions missed">
        <div class="room">
          <label>
            {t('report_missed_words')}
            <textarea
              class="field"
              rows={2}
              dir="auto"
              value={sentence}
              onInput={({ currentTarget }) => setSentence(currentTarget.value)}
            />
          </label>
          <WithPage t={t} on={withPage} onSwitch={setWithPage} />
          {sentence.trim() && <WaysOut ports={ports} written={written} />}
        </div>
      </div>
    </Folded>
  );
}
