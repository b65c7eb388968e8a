import { useRef, useState } from 'preact/hooks';
import { keyFor } from '../text.ts';
import type { ActionsProps, CitePorts } from './actions.tsx';
import { citation, citationForms, type CitationForm } from './citation.ts';

type CiteProps = Omit<ActionsProps, 'ports'> & { ports: CitePorts };

/** Copies a citation in one of three forms; if copying is refused, shows it selected for the keyboard. */
export function Cite({ ports: { t, copy, describe, page, title, today, version }, claim, target }: CiteProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<{ said: string; text?: string }>({ said: '' });
  const onCopy = async (form: CitationForm) => {
    const model = claim.assessment.targets[target]?.model ?? '';
    const outcome = await describe(model).catch(() => null);
    if (!outcome?.ok || !outcome.value) return setState({ said: t('card_no_evidence') });
    const read = { page: page(), title: title(), read: today(), version };
    const text = citation(t, form, { claim, evidence: outcome.value, ...read });
    if (await copy(text)) return setState({ said: t('copied') });
    setState({ said: t('copy_failed'), text });
    setTimeout(() => field.current?.select());
  };
  return (
    <>
      <p class="quiet">{t('cite_hint')}</p>
      <p class="choices">
        {citationForms.map((form) => (
          <button key={form} type="button" class="button" onClick={() => void onCopy(form)}>
            {t(keyFor('cite', form))}
          </button>
        ))}
      </p>
      <p role="status">{state.said}</p>
      {state.text !== undefined && (
        <textarea
          ref={field}
          class="field"
          rows={5}
          dir="auto"
          readOnly
          aria-label={t('action_cite')}
          value={state.text}
        />
      )}
    </>
  );
}
