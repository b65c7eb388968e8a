import { render, type ComponentChild } from 'preact';
import type { Mounted } from '@/src/page/ports.ts';
import { Boundary } from './boundary.tsx';
import { wear } from './sheets.ts';

/** How one kind of view is drawn. */
export interface ViewDefinition<Props> {
  /** Styles of the view, for its root alone. */
  css: string;
  view(props: Props): ComponentChild;
  /** Puts the focus into what was drawn; `key` is the caller's own. */
  focus(root: ShadowRoot, key?: string): void;
  /** Told of a failure; the view is empty from then on. */
  onBug(error: unknown): void;
}

/** Draws a view into an empty shadow root, with styles that no policy of the page stops, and keeps it up to date. */
export function mountView<Props>(
  root: ShadowRoot,
  props: Props,
  { css, view, focus, onBug }: ViewDefinition<Props>,
): Mounted<Props> {
  const undress = wear(root, css);
  const draw = (now: Props): void => render(<Boundary onBug={onBug}>{view(now)}</Boundary>, root);
  draw(props);
  return {
    update: draw,
    unmount: () => {
      render(null, root);
      undress();
    },
    focus: (key) => focus(root, key),
  };
}
