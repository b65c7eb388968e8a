import type { ComponentChildren } from 'preact';
import { ExternalLink } from '../external-link.tsx';
import { Folded } from './folded.tsx';
import { Ring } from '../ring/ring.tsx';
import type { Translate } from '../text.ts';

/** Where each term is explained by those who coined it, or who are meant. */
const addresses = {
  definition: 'https://opensource.org/ai/open-source-ai-definition',
  regulation: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
  osi: 'https://opensource.org/ai',
  mof: 'https://isitopen.ai/',
  osai: 'https://osai-index.eu/',
} as const;

/** The four looks of an arc, each shown as a whole ring. */
const looks = { oooo: 'chart_open', pppp: 'chart_partial', cccc: 'chart_closed', uuuu: 'chart_unknown' } as const;

interface EntryProps {
  name: string;
  says: string;
  children?: ComponentChildren;
}

function Entry({ name, says, children }: EntryProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {says} {children}
      </dd>
    </div>
  );
}

/** The terms that verdicts use, each in a sentence or two with its source. */
export function Glossary({ t }: { t: Translate }) {
  const link = (to: keyof typeof addresses, words: string) => (
    <ExternalLink t={t} href={addresses[to]}>
      {words}
    </ExternalLink>
  );
  return (
    <dl class="glossary">
      <Entry name={t('glossary_open_weight')} says={t('glossary_open_weight_says')} />
      <Entry name={t('glossary_open_source')} says={t('glossary_open_source_says')}>
        {link('definition', 'Open Source AI Definition 1.0')}
      </Entry>
      <Entry name={t('glossary_ring')} says={t('glossary_ring_says')}>
        <span class="looks">
          {Object.entries(looks).map(([code, key]) => (
            <span key={code}>
              <Ring code={code} size={20} />
              {t(key)}
            </span>
          ))}
        </span>
      </Entry>
      <Entry name={t('card_third')} says={t('glossary_third_says')}>
        <span class="looks">
          {(['osi', 'mof', 'osai'] as const).map((by) => (
            <span key={by}>{link(by, t(`third_${by}`))}</span>
          ))}
        </span>
      </Entry>
      <Entry name={t('glossary_why')} says={t('glossary_why_says')}>
        {link('regulation', t('glossary_why_link'))}
      </Entry>
    </dl>
  );
}

/** The same behind a line that opens, where there is little room. */
export function FoldedGlossary({ t }: { t: Translate }) {
  return (
    <Folded title={t('glossary_title')}>
      <Glossary t={t} />
    </Folded>
  );
}
