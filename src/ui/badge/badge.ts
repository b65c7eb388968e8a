import type { BadgeEntry, BadgeProps, Mount } from '@/src/page/ports.ts';
import { badgePhrase, badgeWords, impliedRing, toneOf } from '../class-words.ts';
import { draw, sketch, type Sketch } from '../draw.ts';
import { ringAttributes } from '../ring/arcs.ts';
import { wear } from '../sheets.ts';
import { directionOf, localeOf, type Translate } from '../text.ts';
import theme from '../theme.css?inline';
import styles from './badge.css?inline';

/** Nominal size of the ring: what its strokes are made for; the style sheet scales it with the text. */
const ringSize = 14;

function ring(code: string): Sketch {
  const { outside, strokes } = ringAttributes(code, ringSize);
  const paths = strokes.map((stroke) => sketch('path', stroke));
  return sketch('svg', { class: 'ring', ...outside, 'aria-hidden': 'true' }, paths);
}

function badge(t: Translate, entry: BadgeEntry, expanded: boolean, onOpen: BadgeProps['onOpen']): Sketch {
  const { key, target, compact, named } = entry;
  const { main, more } = badgeWords(t, target.class);
  const name = target.above ?? target.text;
  const fullName = t('badge_label', name, badgePhrase(t, target.class));
  const words = sketch('span', { class: 'words' }, [
    named && sketch('span', { class: 'name', 'data-words': `${t('badge_name', name)} ` }, [], { key: 'name' }),
    sketch('span', { 'data-words': main }),
    more !== '' &&
      sketch('span', { class: 'more', 'data-words': t('badge_more_separator') + more }, [], { key: 'more' }),
  ]);
  const attributes = {
    type: 'button',
    class: compact ? 'badge compact' : 'badge',
    'data-key': key,
    'data-tone': toneOf(target.class),
    'aria-label': fullName,
    'aria-haspopup': 'dialog',
    'aria-expanded': expanded,
    title: compact ? fullName : undefined,
  };
  return sketch('button', attributes, [ring(target.ring ?? impliedRing(target.class)), !compact && words], {
    key,
    onClick: (opener) => onOpen(entry, opener),
  });
}

/** The badges of one place in a text: a button for each model, in reading order. */
function badges(t: Translate, { entries, scheme, open, onOpen }: BadgeProps): Sketch {
  const attributes = { class: 'theme badges', lang: localeOf(t), dir: directionOf(t), 'data-scheme': scheme };
  const buttons = entries.map((entry) => badge(t, entry, entry.key === open, onOpen));
  return sketch('span', attributes, buttons);
}

/** What badges need from outside. */
export interface BadgePorts {
  t: Translate;
  onBug(error: unknown): void;
}

/** Makes the page layer's `mountBadge`: the badges themselves, without what draws larger views. */
export const badgeMount =
  ({ t, onBug }: BadgePorts): Mount<BadgeProps> =>
  (root, first) => {
    const undress = wear(root, theme + styles);
    let drawn: ReturnType<typeof draw> = [];
    const update = (props: BadgeProps): void => {
      try {
        drawn = draw(root, [badges(t, props)], drawn);
      } catch (error) {
        for (const { node } of drawn.splice(0)) node.remove();
        onBug(error);
      }
    };
    update(first);
    return {
      update,
      unmount() {
        for (const { node } of drawn.splice(0)) node.remove();
        undress();
      },
      focus(key) {
        const buttons = [...root.querySelectorAll<HTMLElement>('.badge')];
        (buttons.find((button) => button.dataset['key'] === key) ?? buttons[0])?.focus({ preventScroll: true });
      },
    };
  };
