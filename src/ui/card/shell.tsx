import type { CardProps, Mount } from '@/src/page/ports.ts';
import type { BadgePorts } from '../badge/badge.tsx';
import { toneOf, verdictWords } from '../class-words.ts';
import { mountView } from '../mount.tsx';
import { directionOf, localeOf, type Translate } from '../text.ts';
import theme from '../theme.css?inline';
import frame from './frame.css?inline';
import { Heading } from './heading.tsx';

/** A card before its code is there: the verdict as the badge knows it. */
export function Shell({ t, claim, target, scheme, onClose }: CardProps & { t: Translate }) {
  const subject = claim.assessment.targets[target];
  if (!subject || subject.class === null) return null;
  return (
    <div
      class="theme card"
      lang={localeOf(t)}
      dir={directionOf(t)}
      role="dialog"
      aria-labelledby="verdict"
      data-scheme={scheme}
    >
      <div data-tone={toneOf(subject.class)}>
        <Heading
          t={t}
          verdict={verdictWords(t, subject.class, subject.name ?? subject.text, claim.assessment.object)}
          onClose={onClose}
        />
        <p role="status">{t('card_loading')}</p>
      </div>
    </div>
  );
}

/** Makes what a card is until its own code was loaded. */
export const shellMount =
  ({ t, onBug }: BadgePorts): Mount<CardProps> =>
  (root, props) =>
    mountView(root, props, {
      css: theme + frame,
      view: (now) => <Shell t={t} {...now} />,
      focus: (drawn) => drawn.querySelector<HTMLElement>('.close')?.focus({ preventScroll: true }),
      onBug,
    });
