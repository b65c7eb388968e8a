import type { PageReport } from '@/src/vocabulary/types.ts';
import { Popup, type PopupPage, type PopupProps } from '@/src/ui/popup/popup.tsx';
import { t } from '../messages.ts';
import { actionPorts } from '../samples.ts';

/** The popup over a page of news.example, as it is unless a test says otherwise. */
export const popup = (page: PopupPage, more: Partial<PopupProps> = {}) => (
  <Popup
    t={t}
    site="news.example"
    on
    locked={false}
    page={page}
    level="proven"
    inline
    notice={null}
    onSwitch={() => undefined}
    pausedUntil={null}
    onClick={false}
    step={null}
    asked={null}
    onPause={() => undefined}
    shortcuts={[]}
    onCheckPage={() => undefined}
    onStep={() => undefined}
    onJump={() => undefined}
    actions={actionPorts()}
    onRestore={() => undefined}
    onOptions={() => undefined}
    analyze={async () => ({ ok: true, value: [] })}
    {...more}
  />
);

/** What a page reported. */
export const reported = (report: PageReport): PopupPage => ({ state: 'reported', report });
