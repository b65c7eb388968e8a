/** Reads the lines of text directly in one element, not in the blocks inside it. */
import {
  documentOf,
  find,
  firstElementOf,
  following,
  isContainer,
  isElement,
  isText,
  nameOf,
  nextElementOf,
  parentOf,
  textOf,
  type Container,
} from '../dom/dom.ts';
import { tagLayout, type Layout } from '../dom/layout.ts';
import { inlineTags } from '../dom/markup.ts';
import { isBlank, plainText, TextMapBuilder, type Point, type TextMap } from './text-map.ts';

const lowerCase = /^\s*\p{Ll}/u;

/**
 * A run ends at a block, at two line breaks and at the end of the container. A single `<br>` is a space if the line
 * goes on in lower case (a hard-wrapped sentence), else a new line.
 */
export function collectRuns(container: Container, layout: Layout): TextMap[] {
  const runs: TextMap[] = [];
  let builder = new TextMapBuilder();
  let breaks = 0;
  const end = (): void => {
    if (!builder.empty) runs.push(builder.build());
    builder = new TextMapBuilder();
    breaks = 0;
  };
  const read = (node: Text): void => {
    if (breaks > 0 && node.data.trim() !== '') {
      if (breaks > 1) end();
      else builder.gap(lowerCase.test(node.data) ? ' ' : '\n');
      breaks = 0;
    }
    builder.add(node);
  };

  let skip = false;
  for (let node = following(container, container, false); node; node = following(node, container, skip)) {
    skip = false;
    if (isText(node)) read(node);
    else if (isElement(node)) {
      const flow = layout(node);
      skip = flow !== 'inline';
      if (flow === 'block') end();
      else if (flow === 'break') breaks += 1;
      else if (flow === 'opaque') builder.gap('\uFFFC');
    }
  }
  end();
  return runs;
}

/** Matches anything that is more than a part of a line, or may be: a `<sup>` can be a reference mark. */
const plainTags = new Set([...inlineTags].filter((tag) => tag !== 'sup'));
const notPlain = `:not(${[...plainTags].join()})`;

/** For so few elements, reading names one by one is faster than the browser's own search. */
const few = 12;

/** Whether the content of an element is one line, by the names of the elements in it. */
export function isOneLine(container: Container): container is Element {
  if (!isElement(container)) return false;
  let at = firstElementOf(container);
  for (let seen = 0; at && seen < few; seen += 1) {
    const name = nameOf(at);
    if (!plainTags.has(name)) return false;
    let next = firstElementOf(at);
    for (let from: Node | null = at; !next && isElement(from) && from !== container; from = parentOf(from))
      next = nextElementOf(from);
    at = next;
  }
  return at === null || find(container, notPlain) === null;
}

/** The same lines as `collectRuns`, without a visit to each node if all of it is one line. */
export function readRuns(container: Container, layout: Layout): TextMap[] {
  if (layout !== tagLayout || !isOneLine(container)) return collectRuns(container, layout);
  const raw = textOf(container);
  return isBlank(raw) ? [] : [new OneLine(raw, container)];
}

/** The only line of an element. Its text and map are made when they are first asked for: most lines are not judged. */
class OneLine implements TextMap {
  #text: string | undefined;
  #map: TextMap | undefined;

  constructor(
    readonly raw: string,
    private readonly container: Element,
  ) {}

  get text(): string {
    return (this.#text ??= plainText(this.raw));
  }

  get nodes(): readonly Text[] {
    return this.#read().nodes;
  }

  locate(offset: number): Point {
    return this.#read().locate(offset);
  }

  #read(): TextMap {
    const { text, container } = this;
    const isSame = (run: TextMap): boolean => run.text === text;
    return (this.#map ??= collectRuns(container, tagLayout).find(isSame) ?? nowhere(text, container));
  }
}

/** The line of a container that contains a text node; undefined if none does. */
export function runWith(node: Text, container: Container, layout: Layout): TextMap | undefined {
  const runs = readRuns(container, layout);
  return runs.length === 1 ? runs[0] : runs.find(({ nodes }) => nodes.includes(node));
}

/** The map of a text that the page has removed meanwhile: it is in no node of the page. */
function nowhere(text: string, container: Container): TextMap {
  const node = documentOf(container).createTextNode('');
  return { text, nodes: [], locate: () => ({ node, offset: 0 }) };
}

/** The container of a text node's line: its nearest ancestor that ends a line, or null in a bare fragment. */
export function containerOf(node: Node, layout: Layout): Container | null {
  let parent = parentOf(node);
  while (isElement(parent) && layout(parent) === 'inline') parent = parentOf(parent);
  return isContainer(parent) ? parent : null;
}
