import { useState } from 'preact/hooks';
import { Folded } from '../glossary/folded.tsx';
import type { ActionPorts } from './actions.tsx';
import { WaysOut } from './ways-out.tsx';
import { WithPage } from './with-page.tsx';

/** A report of a claim that was not found: its words as the person gives them, and the page only if they want it in. */
export function Missed({ ports }: { ports: ActionPorts }) {
  const { t, version, page } = ports;
  const [sentence, setSentence] = useState('');
  const [withPage, setWithPage] = useState(false);
  const line = (name: string, words: string): string => t('component_state', name, words);
  const body = [
    line(t('report_words'), sentence.trim()),
    ...(withPage ? [line(t('report_page'), page())] : []),
    `${t('extension_name')} ${version}`,
  ].join('\n');
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
          {sentence.trim() && <WaysOut ports={ports} title={t('report_missed_title')} body={body} />}
        </div>
      </div>
    </Folded>
  );
}
