/**
 * A badge is one more element: rules such as `em:last-child` may then match otherwise, and the page would look other
 * than without us. Such a place gets no badge; its words are underlined all the same.
 * Tested end to end by test/e2e/hostile-rules.e2e.ts.
 */
import { findAll, isElement, matches, parentOf, treeOf, type Container } from '../../dom/dom.ts';

/** What depends on the elements around. */
const structural = /-child\b|:has\(|:empty|[+~](?!=)/;
/** Parts of a selector that no element matches, or none now. */
const momentary =
  /::?(?:before|after|first-line|first-letter)\b|::[\w-]+(?:\([^)]*\))?|:(?:hover|active|visited|focus(?:-visible|-within)?)\b/g;
/** Limits of what is looked at: rules of a page, and elements around a place. */
const most = { rules: 20_000, selectors: 2_000, elements: 60 };

export interface Structure {
  /** Whether inserting an element makes a rule of the page match other elements beside it. @param insert does it */
  isChangedBy(parent: Container, insert: () => void): boolean;
}

/** Milliseconds for which the sheets of a page are taken for the same: badges come many at a time. */
const pace = 250;

interface Sheets {
  since: number;
  size: number;
  /** Those that depend on the elements around, and all of them in one. */
  selectors: string[];
  all: string;
}

/** Rules are read once for each state of the sheets. What another site's sheets say, nobody can read. */
export function createStructure(): Structure {
  const known = new WeakMap<Node, Sheets>();
  const sheetsFor = (tree: Document | ShadowRoot): Sheets => {
    const before = known.get(tree);
    const since = performance.now();
    if (before && since - before.since < pace) return before;
    const lists = ruleListsOf(tree);
    const size = lists.reduce((sum, list) => sum + list.length + 1, 0);
    if (before?.size === size) return Object.assign(before, { since });
    const selectors = readSelectors(lists);
    const now = { since, size, selectors, all: selectors.join() };
    known.set(tree, now);
    return now;
  };
  return {
    isChangedBy(parent, insert) {
      const { selectors, all } = sheetsFor(treeOf(parent));
      const elements = selectors.length > 0 ? elementsAround(parent) : [];
      const read = (): string =>
        elements
          .map((one) => (matches(one, all) ? selectors.map((each) => Number(matches(one, each))).join('') : ''))
          .join();
      const before = read();
      insert();
      return read() !== before;
    },
  };
}

/** The parent, the element around it, and what is in the parent: all that one more child can matter to, or nearly. */
function elementsAround(parent: Container): Element[] {
  const outer = parentOf(parent);
  const around = [parent, outer].filter((one) => isElement(one));
  if (!isElement(parent)) return around;
  return [...around, ...[...findAll(parent, '*')].slice(0, most.elements)];
}

function ruleListsOf(tree: Document | ShadowRoot): CSSRuleList[] {
  try {
    return [...tree.styleSheets, ...tree.adoptedStyleSheets].flatMap((sheet) => rulesOf(sheet) ?? []);
  } catch {
    return [];
  }
}

function rulesOf(sheet: CSSStyleSheet): CSSRuleList | null {
  try {
    return sheet.disabled ? null : sheet.cssRules;
  } catch {
    return null;
  }
}

function readSelectors(lists: readonly CSSRuleList[]): string[] {
  const found = new Set<string>();
  let rules = 0;
  const read = (list: CSSRuleList, around: Around | null): void => {
    for (const rule of list) {
      if (rules >= most.rules || found.size >= most.selectors) return;
      rules += 1;
      const inner =
        'styleSheet' in rule ? rulesOf(rule.styleSheet as CSSStyleSheet) : (rule as CSSGroupingRule).cssRules;
      const selector = 'selectorText' in rule ? nest(String(rule.selectorText), around) : null;
      if (selector && structural.test(selector)) found.add(selector.replaceAll(momentary, ''));
      if (inner && inner.length > 0) read(inner, selector ? { selector } : (scopeOf(rule) ?? around));
    }
  };
  for (const list of lists) read(list, null);
  return [...found].filter(isValid);
}

/** What a rule is in: another rule, or a scope, whose rules are about its root as well. */
interface Around {
  selector: string;
  isScope?: true;
}

/** The root of a `@scope` rule; without one it is the parent of the style element, taken for any element here. */
const scopeOf = (rule: CSSRule): Around | null =>
  'start' in rule && 'end' in rule
    ? { selector: typeof rule.start === 'string' ? rule.start : '*', isScope: true }
    : null;

/** A rule within another is about what that one matches. */
function nest(selector: string, around: Around | null): string {
  if (around === null) return selector.replaceAll(':scope', ':root');
  const outer = `:is(${around.selector})`;
  const placed = selector.replaceAll(/&|:scope\b/g, outer);
  if (placed !== selector) return placed;
  return `${outer} :is(${selector})${around.isScope ? `,${outer}:is(${selector})` : ''}`;
}

function isValid(selector: string): boolean {
  try {
    matches(document.documentElement, selector);
    return true;
  } catch {
    return false;
  }
}
