import { useEffect, useRef, useState } from 'preact/hooks';
import { ExternalLink } from '../external-link.tsx';
import type { CitePorts } from './actions.tsx';
import { formAddress, mailAddress, reportBody, type Written } from './written.ts';

interface WaysOutProps {
  ports: Pick<CitePorts, 't' | 'copy'>;
  written: Written;
}

/** The ways that a report can take, all of them the person's own: a filled form, words to copy, a mail. */
export function WaysOut({ ports: { t, copy }, written }: WaysOutProps) {
  const body = reportBody(written);
  const shown = useRef<HTMLPreElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  // With the version, the report may be a line longer: its way out stays in sight.
  useEffect(() => end.current?.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' }), [body]);
  const onCopy = async () => {
    const done = await copy(`${written.title}\n\n${body}`);
    setSaid(t(done ? 'copied' : 'copy_failed'));
    if (!done && shown.current) shown.current.ownerDocument.getSelection()?.selectAllChildren(shown.current);
  };
  return (
    <>
      <p class="quiet">{t('report_hint')}</p>
      <pre ref={shown}>{body}</pre>
      <div ref={end} class="doors">
        <ExternalLink t={t} href={formAddress(written)}>
          {t('report_open')}
        </ExternalLink>
        <button type="button" class="link" onClick={() => void onCopy()}>
          {t('report_copy')}
        </button>
        <a href={mailAddress(written)}>{t('report_mail')}</a>
      </div>
      <p role="status">{said}</p>
    </>
  );
}
