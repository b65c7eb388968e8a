import { render, type ComponentChild } from 'preact';
import type { Mounted } from '@/src/page/ports.ts';

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

/**
 * Draws a view into an empty shadow root with styles that no policy of the page stops, and keeps it up to date.
 *
 * @param css styles of the view, for this root alone
 * @param view the view of some props
 * @param focus puts the focus into what was drawn; `key` is the caller's own
 */
export function mountView<Props>(
  root: ShadowRoot,
  css: string,
  props: Props,
  view: (props: Props) => ComponentChild,
  focus: (root: ShadowRoot, key?: string) => void,
): Mounted<Props> {
  const sheet = sheetFor(root.ownerDocument, css);
  if (sheet) root.adoptedStyleSheets = [sheet];
  render(view(props), root);
  return {
    update: (next) => render(view(next), root),
    unmount: () => {
      render(null, root);
      root.adoptedStyleSheets = [];
    },
    focus: (key) => focus(root, key),
  };
}
