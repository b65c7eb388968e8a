/**
 * Underlines the words of claims without a change to the page's tree.
 * Tested end to end by test/e2e/page-many.e2e.ts.
 */
import { createRules, highlightsOf, type Kind } from './highlight-rules.ts';
import type { SessionPorts } from '../ports.ts';

/** Milliseconds for which words are highlighted after a jump to them. */
const flashFor = 2_000;
/** Milliseconds after which words that wait for a badge are underlined without one: there may be no place for it. */
const patience = 3_000;

/** Removes the highlights of a name. */
export function dropHighlights(name: string): void {
  for (const one of Object.values(highlightsOf(name))) CSS.highlights.delete(one);
}

export interface Highlights {
  /** Underlines exactly these. */
  set(words: readonly StaticRange[]): void;
  /** Whether some of these words are visibly underlined. */
  areShown(words: readonly StaticRange[]): boolean;
  /** Highlights these for a moment. */
  flash(words: readonly StaticRange[]): void;
}

/** @param name the name of our elements and of the highlights; it means nothing, as the page can list both */
export function createHighlights(
  document: Document,
  name: string,
  ports: Pick<SessionPorts, 'addStyles' | 'inheritsHighlights'>,
  signal: AbortSignal,
): Highlights {
  const names = highlightsOf(name);
  const rules = createRules(document, name, ports);
  const undo: (() => void)[] = [];
  let drawn: readonly StaticRange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const add = (sheets: readonly string[]): void => {
    for (const sheet of sheets) undo.push(ports.addStyles(sheet));
  };
  const draw = (kind: Kind, words: readonly StaticRange[]): void => {
    add(rules.sheets(kind, words));
    if (words.length > 0) CSS.highlights.set(names[kind], new Highlight(...words));
    else CSS.highlights.delete(names[kind]);
  };
  /** After a while, underlines without a badge those words that have waited all that time. */
  const lookLater = (): void => {
    if (waiting !== undefined || !rules.areWaiting()) return;
    const words = drawn;
    waiting = setTimeout(() => {
      waiting = undefined;
      const still = new Set(drawn);
      add(rules.withoutBadge(words.filter((one) => still.delete(one))));
      if (still.size > 0) lookLater();
    }, patience);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(waiting);
    dropHighlights(name);
    for (const removeSheet of undo) removeSheet();
  });
  return {
    set(words) {
      if (words.length === drawn.length && words.every((range, index) => range === drawn[index])) return;
      drawn = words;
      draw('words', words);
      lookLater();
    },
    areShown: (words) => words.some(rules.isShown),
    flash(words) {
      clearTimeout(timer);
      draw('flash', words);
      timer = setTimeout(() => draw('flash', []), flashFor);
    },
  };
}
