import type { CardProps, Mount } from '@/src/page/ports.ts';
import { mountView } from '../mount.tsx';
import theme from '../theme.css?inline';
import controls from '../controls.css?inline';
import { Card, type CardPorts } from './card.tsx';
import actions from '../actions/actions.css?inline';
import glossary from '../glossary/glossary.css?inline';
import styles from './card.css?inline';
import frame from './frame.css?inline';

/** Makes the page layer's `mountCard`. */
export const cardMount =
  (ports: CardPorts): Mount<CardProps> =>
  (root, props) =>
    mountView(root, props, {
      css: theme + controls + frame + styles + glossary + actions,
      view: (now) => <Card ports={ports} {...now} />,
      focus: (drawn) => drawn.querySelector<HTMLElement>('.close')?.focus({ preventScroll: true }),
      onBug: ports.onBug,
    });
