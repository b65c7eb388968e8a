import { render, type ComponentChild } from 'preact';
import type { Mounted } from '@/src/page/ports.ts';
import { Boundary } from './boundary.tsx';

/** Sheets already made, by document: a page with many badges shares one. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

function sheetFor(document: Document, css: string): CSSStyleSheet | null {
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, known);
  const made = known.get(css);
  if (made) return made;
  const view = document.defaultView;
  if (!view) return null;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  known.set(css, sheet);
  return sheet;
}

/** Gives a root styles that no policy of the page stops. @returns what takes them away */
function wear(root: ShadowRoot, css: string): () => void {
  const { ownerDocument } = root;
  const sheet = sheetFor(ownerDocument, css);
  if (sheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    // A page may have moved the root into a template or a frame: sheets of another document cannot be set there.
    const isMoved = root.ownerDocument !== ownerDocument;
    root.adoptedStyleSheets = isMoved ? [] : root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** How one kind of view is drawn. */
export interface ViewDefinition<Props> {
  /** Styles of the view, for its root alone. */
  css: string;
  view(props: Props): ComponentChild;
  /** Puts the focus into what was drawn; `key` is the caller's own. */
  focus(root: ShadowRoot, key?: string): void;
  /** Called on a failure; the view is empty from then on. */
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
