/** Underlines the words of claims without a change to the page's tree. */

/** Milliseconds in which the words stand out after a jump to them. */
const flashFor = 2_000;
/**
 * Up to so many claims are underlined wherever they stand, of more only those near the viewport: after every change of
 * the page Chromium puts all highlighted ranges of the document in order anew (40 µs each among many siblings).
 */
const mostEverywhere = 50;

const namesOf = (name: string) => ({ words: name, flash: `${name}-f` });

/** Takes away what was underlined under a name. */
export function dropHighlights(name: string): void {
  for (const one of Object.values(namesOf(name))) CSS.highlights.delete(one);
}

/** The words of one claim, and the element that tells whether they are near the viewport. */
export interface Marked {
  words: readonly StaticRange[];
  element: Element;
}

export interface Highlights {
  /** Underlines exactly these. */
  set(marked: readonly Marked[]): void;
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
  // The colour is that of the text: Chromium takes `currentColor` in a mix for black.
  const removeStyles = addStyles(`
    @media screen {
      ::highlight(${names.words}) {
        text-decoration: underline 1px dashed;
      }
      ::highlight(${names.flash}) {
        background-color: Highlight;
        color: HighlightText;
      }
    }
  `);
  let all: readonly Marked[] = [];
  let drawn: readonly StaticRange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (which: string, words: readonly StaticRange[]): void => {
    if (words.length > 0) CSS.highlights.set(which, new Highlight(...words));
    else CSS.highlights.delete(which);
  };
  const near = new Set<Element>();
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      underline();
    },
    { rootMargin: '100%' },
  );
  const observed = new Set<Element>();
  const observe = (elements: ReadonlySet<Element>): void => {
    for (const element of observed) {
      if (elements.has(element)) continue;
      watcher.unobserve(element);
      observed.delete(element);
      near.delete(element);
    }
    for (const element of elements) {
      if (!observed.has(element)) watcher.observe(element);
      observed.add(element);
    }
  };
  const underline = (): void => {
    const everywhere = all.length <= mostEverywhere;
    const words = all.flatMap((one) => (everywhere || near.has(one.element) ? one.words : []));
    if (words.length === drawn.length && words.every((range, index) => range === drawn[index])) return;
    drawn = words;
    draw(names.words, words);
  };

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    watcher.disconnect();
    dropHighlights(name);
    removeStyles();
  });
  return {
    set(marked) {
      all = marked;
      observe(new Set(marked.length > mostEverywhere ? marked.map(({ element }) => element) : []));
      underline();
    },
    flash(words) {
      clearTimeout(timer);
      draw(names.flash, words);
      timer = setTimeout(() => draw(names.flash, []), flashFor);
    },
  };
}
