/**
 * The style rules of highlights, for as few elements as possible.
 * Tested end to end by test/e2e/page-many.e2e.ts.
 */
import { above, following, isElement, isShadowRoot, matches, treeOf, rootOf } from '../dom/dom.ts';
import { tagLayout } from '../dom/layout.ts';
import type { SessionPorts } from '../ports.ts';
import { containerOf } from '../text/lines.ts';

export type Kind = 'words' | 'flash';

/** The names of the two highlights. */
export const highlightsOf = (name: string): Record<Kind, string> => ({ words: name, flash: `${name}-f` });

/**
 * How each kind of highlight looks. The colour is that of the text: Chromium takes `currentColor` in a mix for black.
 */
const looks: Record<Kind, string> = {
  words: 'text-decoration: underline 1px dashed;',
  flash: 'background-color: Highlight; color: HighlightText;',
};

/** Selectors in one sheet: the length of a message is limited. */
const mostSelectors = 40;
/** Nodes of a range that are visited; a claim has a few. */
const mostNodes = 200;
/** Elements whose styles can be computed within a frame: Chromium takes some 2.5 µs for each. */
const few = 2_000;

/** Names of the elements that ranges are in: all between a text node and the container of its line. */
interface Names {
  inside: Set<string>;
  /** The hosts of the trees around: in Chromium the styles of highlights are inherited from them. */
  hosts: Set<string>;
}

function namesAround(words: readonly StaticRange[]): Names {
  const seen = new Set<Node>();
  const names: Names = { inside: new Set(), hosts: new Set() };
  const note = (text: Node): void => {
    const line = containerOf(text, tagLayout);
    for (let at = above(text); at && !seen.has(at); at = at === line ? null : above(at)) {
      seen.add(at);
      if (isElement(at)) names.inside.add(at.localName);
    }
    if (!line) return;
    for (let tree: Node = treeOf(line); isShadowRoot(tree); tree = treeOf(tree.host))
      names.hosts.add(tree.host.localName);
  };
  for (const { startContainer, endContainer } of words) {
    const root = rootOf(startContainer);
    let at: Node | null = startContainer;
    for (let steps = 0; at && steps < mostNodes; steps += 1) {
      note(at);
      at = at === endContainer ? null : following(at, root, false);
    }
  }
  return names;
}

/** Whether a rule for all elements of a name, whose styles are inherited, affects very many elements of the page. */
function affectsMany(document: Document, name: string): boolean {
  const all = Document.prototype.getElementsByTagName.call(document, name);
  let seen = all.length;
  let outer: Element | undefined;
  for (const element of all) {
    if (seen > few) break;
    if (outer && Node.prototype.contains.call(outer, element)) continue;
    outer = element;
    seen += Element.prototype.getElementsByTagName.call(element, '*').length;
  }
  return seen > few;
}

/** Elements that hold a host, and their parents. */
const around = (element: string, host: string): string[] => [
  `${element}:has(> ${host})`,
  `${element}:has(> * > ${host})`,
];

export interface Rules {
  /** The sheets that ranges need and that were not made before. */
  sheets(kind: Kind, words: readonly StaticRange[]): string[];
  /** Whether some words are visible only once a host is beside them. */
  areWaiting(): boolean;
  /** Whether words are visibly underlined now. */
  isShown(words: StaticRange): boolean;
  /** The sheets for those of the words that have no host beside them. */
  withoutBadge(words: readonly StaticRange[]): string[];
}

/**
 * The rules name the elements that contain words: for a rule for every element, the browser would compute the styles
 * of the whole page again, and show nothing meanwhile. Where a rule for one name would cost as much, words are
 * underlined when their badge comes: if highlights are inherited, a selector can express that. Words that a person is
 * taken to are highlighted at once.
 * @param name the name of our elements
 */
export function createRules(
  document: Document,
  name: string,
  { inheritsHighlights }: Pick<SessionPorts, 'inheritsHighlights'>,
): Rules {
  const made: Record<Kind, Set<string>> = { words: new Set(), flash: new Set() };
  /** Names of elements that have rules only where a host is. */
  const waiting = new Set<string>();
  const toSheets = (kind: Kind, selectors: readonly string[]): string[] => {
    const sheets: string[] = [];
    for (let at = 0; at < selectors.length; at += mostSelectors) {
      const every = selectors
        .slice(at, at + mostSelectors)
        .map((one) => `${one}::highlight(${highlightsOf(name)[kind]})`);
      sheets.push(`@media screen { ${every.join()} { ${looks[kind]} } }`);
    }
    return sheets;
  };
  const isShown = ({ startContainer }: StaticRange): boolean => {
    if (waiting.size === 0) return true;
    const line = containerOf(startContainer, tagLayout);
    for (let at = above(startContainer); at; at = at === line ? null : above(at)) {
      if (!isElement(at)) continue;
      if (!waiting.has(at.localName) || matches(at, around(CSS.escape(at.localName), name).join())) return true;
    }
    return false;
  };
  return {
    sheets(kind, words) {
      const { inside, hosts } = namesAround(words);
      const selectors = [...new Set([...hosts, ...inside])]
        .filter((one) => !made[kind].has(one))
        .flatMap((one) => {
          made[kind].add(one);
          const waits = kind === 'words' && inheritsHighlights && !hosts.has(one) && affectsMany(document, one);
          if (waits) waiting.add(one);
          return waits ? around(CSS.escape(one), name) : [CSS.escape(one)];
        });
      return toSheets(kind, selectors);
    },
    areWaiting: () => waiting.size > 0,
    isShown,
    withoutBadge(words) {
      const { inside } = namesAround(words.filter((one) => !isShown(one)));
      const bare = [...inside].filter((one) => waiting.delete(one));
      return toSheets('words', bare.map(CSS.escape));
    },
  };
}
