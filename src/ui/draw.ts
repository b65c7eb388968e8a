/**
 * Draws elements without state. Preact does it as well; its code is worth its while where there are controls with a state of
 * their own, and costs every page with a badge a few milliseconds where there are none.
 */

/** False and undefined leave an attribute out, but for `aria-…`, where false is a value. */
type Attributes = Record<string, string | number | boolean | undefined>;

/** What is to be drawn. */
export interface Sketch {
  name: string;
  attributes: Attributes;
  children: Sketch[];
  /** Tells it from neighbours of the same name. */
  key?: string | undefined;
  onClick?: ((element: HTMLElement) => void) | undefined;
}

/** A sketch of an element; children that are false are left out. */
export const sketch = (
  name: string,
  attributes: Attributes,
  children: readonly (Sketch | false)[] = [],
  more: Pick<Sketch, 'key' | 'onClick'> = {},
): Sketch => ({ name, attributes, children: children.filter((one) => one !== false), ...more });

/** An element that was drawn, with what it was drawn from. */
interface Drawn {
  node: Element;
  sketch: Sketch;
  children: Drawn[];
}

const svg = 'http://www.w3.org/2000/svg';
const xhtml = 'http://www.w3.org/1999/xhtml';

function create(one: Sketch, parent: Element | ShadowRoot): Drawn {
  const within = 'namespaceURI' in parent && parent.namespaceURI === svg;
  const node = parent.ownerDocument.createElementNS(within || one.name === 'svg' ? svg : xhtml, one.name);
  const drawn: Drawn = { node, sketch: { ...one, attributes: {} }, children: [] };
  if (one.onClick) node.addEventListener('click', () => drawn.sketch.onClick?.(node as HTMLElement));
  return drawn;
}

function write(node: Element, before: Attributes, now: Attributes): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const value = now[name];
    if (before[name] === value) continue;
    if (value === undefined || (value === false && !name.startsWith('aria-'))) node.removeAttribute(name);
    else node.setAttribute(name, String(value));
  }
}

/**
 * Brings what stands in a parent in line with what is to stand there; elements that stay keep their focus.
 * @param before what the last call for this parent returned
 */
export function draw(
  parent: Element | ShadowRoot,
  sketches: readonly Sketch[],
  before: readonly Drawn[] = [],
): Drawn[] {
  const left = new Set(before);
  const now = sketches.map((one) => {
    const same = [...left].find((drawn) => drawn.sketch.name === one.name && drawn.sketch.key === one.key);
    if (same) left.delete(same);
    const drawn = same ?? create(one, parent);
    write(drawn.node, drawn.sketch.attributes, one.attributes);
    drawn.sketch = one;
    drawn.children = draw(drawn.node, one.children, drawn.children);
    return drawn;
  });
  for (const { node } of left) node.remove();
  let at = before.find((one) => !left.has(one))?.node ?? null;
  for (const { node } of now) {
    if (node === at) at = node.nextElementSibling;
    else parent.insertBefore(node, at);
  }
  return now;
}
