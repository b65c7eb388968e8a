import type { BadgeEntry, BadgeProps, Mount } from '@/src/page/ports.ts';
import { badgePhrase, badgeWords, impliedRing, toneOf } from '../class-words.ts';
import { mountView } from '../mount.tsx';
import { Ring } from '../ring/ring.tsx';
import { directionOf, localeOf, type Translate } from '../text.ts';
import theme from '../theme.css?inline';
import styles from './badge.css?inline';

/** Nominal size of the ring: what its strokes are made for; the style sheet scales it with the text. */
const ringSize = 14;

/** Where arrow keys lead among the badges of a block. */
const arrows: Record<'ltr' | 'rtl', Record<string, 1 | -1 | undefined>> = {
  ltr: { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 },
  rtl: { ArrowLeft: 1, ArrowDown: 1, ArrowRight: -1, ArrowUp: -1 },
};

interface OneBadgeProps extends Pick<BadgeProps, 'onOpen' | 'onMove' | 'onEnter' | 'onLeave'> {
  t: Translate;
  entry: BadgeEntry;
  expanded: boolean;
}

function Badge({ t, entry, expanded, onOpen, onMove, onEnter, onLeave }: OneBadgeProps) {
  const { key, target, object, compact, named, others } = entry;
  const name = t('badge_name', target.above ?? target.text);
  const { main, more } = badgeWords(t, target.class, object);
  const fullName = t('badge_label', target.above ?? target.text, badgePhrase(t, target.class, object));
  return (
    <button
      type="button"
      class={compact && !named && others.length === 0 ? 'badge compact' : 'badge'}
      data-key={key}
      data-tone={toneOf(target.class)}
      aria-label={fullName}
      aria-haspopup="dialog"
      aria-expanded={expanded}
      tabIndex={entry.stop ? 0 : -1}
      onClick={(event) => onOpen(entry, event.currentTarget)}
      onKeyDown={(event) => {
        const direction = arrows[directionOf(t)][event.key];
        if (!direction || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onMove?.(entry, direction);
      }}
      onPointerEnter={(event) => event.pointerType !== 'touch' && onEnter?.(entry, event.currentTarget)}
      onPointerLeave={onLeave}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && onEnter?.(entry, event.currentTarget)}
      onBlur={onLeave}
    >
      <Ring code={target.ring ?? impliedRing(target.class)} size={ringSize} />
      {(!compact || named) && (
        <span class="words">
          <span class="said">
            {named && <span class="name" data-words={compact ? (target.above ?? target.text) : `${name} `} />}
            {!compact && <span class="main" data-words={main} />}
          </span>
          {!compact && more && <span class="more" data-words={t('badge_more_separator') + more} />}
        </span>
      )}
      {others.length > 0 && <span class="count" data-words={`+${others.length}`} />}
    </button>
  );
}

/** Of more badges than this at one place, each wording is spelled out once: ten in full would be a paragraph. */
const mostInFull = 3;

/** The entries as they are drawn: where they are many, a name and a ring for what the one before says as well. */
function briefly(t: Translate, entries: readonly BadgeEntry[]): readonly BadgeEntry[] {
  if (entries.length <= mostInFull) return entries;
  const said = new Set<string>();
  return entries.map((entry) => {
    const { main } = badgeWords(t, entry.target.class, entry.object);
    const compact = entry.compact || said.has(main);
    if (!compact) said.add(main);
    return { ...entry, compact };
  });
}

/** The badges of one place in a text: a button for each model, in reading order. */
export function Badges({ t, entries, scheme, open, ...actions }: BadgeProps & { t: Translate }) {
  return (
    <span class="theme badges" lang={localeOf(t)} dir={directionOf(t)} data-scheme={scheme}>
      {briefly(t, entries).map((entry) => (
        <Badge key={entry.key} t={t} entry={entry} expanded={entry.key === open} {...actions} />
      ))}
    </span>
  );
}

/** What badges need from outside. */
export interface BadgePorts {
  t: Translate;
  onBug(error: unknown): void;
}

/** Makes what the page layer draws badges by. */
export const badgeMount =
  ({ t, onBug }: BadgePorts): Mount<BadgeProps> =>
  (root, props) =>
    mountView(root, props, {
      css: theme + styles,
      view: (now) => <Badges t={t} {...now} />,
      focus: (drawn, key) => {
        const buttons = [...drawn.querySelectorAll<HTMLElement>('.badge')];
        (buttons.find((button) => button.dataset['key'] === key) ?? buttons[0])?.focus({ preventScroll: true });
      },
      onBug,
    });
