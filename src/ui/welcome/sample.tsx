import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { markedSpans } from '@/src/vocabulary/marked-spans.ts';
import type { Assessed, Assessment, Block, OpennessClass, ReportedClaim } from '@/src/vocabulary/types.ts';
import type { BadgeEntry, BadgeProps, CardProps, Mount, Scheme } from '@/src/page/ports.ts';
import type { Translate } from '../text.ts';
import { InShadow } from './in-shadow.tsx';

export interface SamplePorts {
  analyze(blocks: Block[]): Promise<Assessed>;
  mountBadge: Mount<BadgeProps>;
  mountCard: Mount<CardProps>;
  scheme: Scheme;
}

/** What the engine found in the sample: its first claim, and the badge that a page would get. */
interface Found {
  claim: ReportedClaim;
  entry: BadgeEntry;
}

/** The sample as it would be on a page; null where nothing was found, `loading` before it was read. */
function useFound(text: string, analyze: SamplePorts['analyze']): Found | 'loading' | null {
  const [found, setFound] = useState<Found | 'loading' | null>('loading');
  useEffect(() => {
    let current = true;
    analyze([{ text, kind: 'paragraph' }]).then(
      (outcome) => current && setFound(outcome.ok ? firstOf(text, outcome.value[0] ?? []) : null),
      () => current && setFound(null),
    );
    return () => {
      current = false;
    };
  }, [text, analyze]);
  return found;
}

function firstOf(text: string, assessments: Assessment[]): Found | null {
  for (const assessment of assessments) {
    const target = assessment.targets.find(({ verdict }) => verdict === 'refuted');
    if (!target || target.class === null) continue;
    const claim = { id: 'sample', excerpt: text, assessment, drawn: true };
    const own: OpennessClass = target.class;
    return {
      claim,
      entry: {
        key: 'sample:0',
        claim: 'sample',
        target: { ...target, class: own },
        object: assessment.object,
        compact: false,
        named: false,
        others: [],
        stop: true,
      },
    };
  }
  return null;
}

/** The sample with the words underlined that make the claim, as on a page. */
function Underlined({ text, assessment }: { text: string; assessment: Assessment }) {
  const spans = markedSpans(text, assessment);
  return (
    <>
      {spans.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(spans[at - 1]?.end ?? 0, start)}
          <u>{text.slice(start, end)}</u>
        </Fragment>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}

/** A claim to try: read by the engine, marked and explained as it would be on a page. */
export function Sample({ t, ports: { analyze, mountBadge, mountCard, scheme } }: { t: Translate; ports: SamplePorts }) {
  const text = t('welcome_sample_text');
  const found = useFound(text, analyze);
  const [keyboard, setKeyboard] = useState<'badge' | 'card' | null>(null);
  const open = keyboard === 'card';
  useEffect(() => {
    if (!open) return;
    const close = ({ key }: KeyboardEvent) => key === 'Escape' && setKeyboard('badge');
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [open]);
  const seen = found === 'loading' ? null : found;
  const toggle = () => setKeyboard(open ? 'badge' : 'card');
  return (
    <div class="sample">
      <div class="sentence" lang="en" dir="ltr">
        <bdi>{seen ? <Underlined text={text} assessment={seen.claim.assessment} /> : text}</bdi>{' '}
        {seen && (
          <InShadow
            mount={mountBadge}
            props={{ entries: [seen.entry], scheme, open: open ? seen.entry.key : null, onOpen: toggle }}
            focused={keyboard === 'badge'}
          />
        )}
      </div>
      {found === null && (
        <p class="problem" role="alert">
          {t('dataset_corrupt')}
        </p>
      )}
      {seen && open && (
        <InShadow mount={mountCard} props={{ claim: seen.claim, target: 0, scheme, onClose: toggle }} focused />
      )}
    </div>
  );
}
