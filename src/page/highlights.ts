/** Underlines the words of claims without a change to the page's tree. */
import { above, following, isElement, isShadowRoot, treeOf } from './dom.ts';
import { tagLayout } from './layout.ts';
import { containerOf } from './runs.ts';

/** Milliseconds in which the words stand out after a jump to them. */
const flashFor = 2_000;
const namesOf = (name: string) => ({ words: name, flash: `${name}-f` });

/** Takes away what was underlined under a name. */
export function dropHighlights(name: string): void {
  for (const one of Object.values(namesOf(name))) CSS.highlights.delete(one);
}

/** How each kind of highlight looks. The colour is that of the text: Chromium takes `currentColor` in a mix for black. */
const looks = {
  words: 'text-decoration: underline 1px dashed;',
  flash: 'background-color: Highlight; color: HighlightText;',
};
type Kind = keyof typeof looks;

/** For elements of these names alone: a rule for all would have the browser work out the styles of the whole page anew. */
function sheetFor(elements: readonly string[], kind: Kind, name: string): string {
  const every = elements.map((one) => `${CSS.escape(one)}::highlight(${name})`);
  return `@media screen { ${every.join()} { ${looks[kind]} } }`;
}

/** Names in one sheet: what is sent has a limit. */
const mostNames = 20;
/** Nodes of a range that are gone over; a claim has a few. */
const mostNodes = 200;

/**
 * Names of the elements that ranges show in: all between a text node and the end of its line, and the hosts of the trees
 * around, from which Chromium has the styles of highlights inherited.
 */
function namesAround(words: readonly StaticRange[]): Set<string> {
  const seen = new Set<Node>();
  const names = new Set<string>();
  const note = (text: Node): void => {
    const line = containerOf(text, tagLayout);
    for (let at = above(text); at && !seen.has(at); at = at === line ? null : above(at)) {
      seen.add(at);
      if (isElement(at)) names.add(at.localName);
    }
    if (!line) return;
    for (let tree: Node = treeOf(line); isShadowRoot(tree); tree = treeOf(tree.host)) names.add(tree.host.localName);
  };
  for (const { startContainer, endContainer } of words) {
    const root = startContainer.getRootNode();
    let at: Node | null = startContainer;
    for (let steps = 0; at && steps < mostNodes; steps += 1) {
      note(at);
      at = at === endContainer ? null : following(at, root, false);
    }
  }
  return names;
}

export interface Highlights {
  /** Underlines exactly these. */
  set(words: readonly StaticRange[]): void;
  /** Makes these stand out for a moment. */
  flash(words: readonly StaticRange[]): void;
}

/**
 * @param name of the highlights, as neutral as that of the hosts; the page can list them
 * @param addStyles see SessionPorts
 */
export function createHighlights(
  name: string,
  addStyles: (css: string) => () => void,
  signal: AbortSignal,
): Highlights {
  const names = namesOf(name);
  /** Names of elements that have the styles, and what takes these away. */
  const styled: Record<Kind, Set<string>> = { words: new Set(), flash: new Set() };
  const undo: (() => void)[] = [];
  const style = (kind: Kind, words: readonly StaticRange[]): void => {
    const fresh = [...namesAround(words)].filter((one) => !styled[kind].has(one));
    for (const one of fresh) styled[kind].add(one);
    for (let at = 0; at < fresh.length; at += mostNames)
      undo.push(addStyles(sheetFor(fresh.slice(at, at + mostNames), kind, names[kind])));
  };
  let drawn: readonly StaticRange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (kind: Kind, words: readonly StaticRange[]): void => {
    style(kind, words);
    if (words.length > 0) CSS.highlights.set(names[kind], new Highlight(...words));
    else CSS.highlights.delete(names[kind]);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    dropHighlights(name);
    for (const take of undo) take();
  });
  return {
    set(words) {
      if (words.length === drawn.length && words.every((range, index) => range === drawn[index])) return;
      drawn = words;
      draw('words', words);
    },
    flash(words) {
      clearTimeout(timer);
      draw('flash', words);
      timer = setTimeout(() => draw('flash', []), flashFor);
    },
  };
}
