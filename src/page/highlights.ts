/** Underlines the words of claims without a change to the page's tree. */

/** Milliseconds in which the words stand out after a jump to them. */
const flashFor = 2_000;
const namesOf = (name: string) => ({ words: name, flash: `${name}-f` });

/** Takes away what was underlined under a name. */
export function dropHighlights(name: string): void {
  for (const one of Object.values(namesOf(name))) CSS.highlights.delete(one);
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
  let drawn: readonly StaticRange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (which: string, words: readonly StaticRange[]): void => {
    if (words.length > 0) CSS.highlights.set(which, new Highlight(...words));
    else CSS.highlights.delete(which);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    dropHighlights(name);
    removeStyles();
  });
  return {
    set(words) {
      if (words.length === drawn.length && words.every((range, index) => range === drawn[index])) return;
      drawn = words;
      draw(names.words, words);
    },
    flash(words) {
      clearTimeout(timer);
      draw(names.flash, words);
      timer = setTimeout(() => draw(names.flash, []), flashFor);
    },
  };
}
