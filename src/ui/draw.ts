/**
 * Draws what components without state give. Preact does it as well; its code is worth its while where there are controls
 * with a state of their own, and costs every page with a badge a few milliseconds where there are none.
 */
import type { ComponentChild, ComponentChildren, VNode } from 'preact';

type Props = Record<string, unknown>;

/** An element that was drawn, with what it was drawn from. */
interface Drawn {
  type: string;
  key: unknown;
  node: Element;
  props: Props;
  children: Drawn[];
}

const svg = 'http://www.w3.org/2000/svg';

/** The elements that components come down to; texts have no place in what is drawn here. */
function elementsIn(children: ComponentChildren): VNode<Props>[] {
  if (Array.isArray(children)) return children.flatMap(elementsIn);
  if (typeof children !== 'object' || children === null) return [];
  const one = children as VNode<Props>;
  if (typeof one.type === 'string') return [one];
  const inside = elementsIn((one.type as (props: Props) => ComponentChild)(one.props));
  // What tells a component from its neighbours tells its element.
  for (const element of inside) element.key ??= one.key;
  return inside;
}

/** What an attribute is written as; null where it is left out. */
function written(name: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' && !name.startsWith('aria-')) return value ? '' : null;
  return String(value);
}

function setProps(drawn: Drawn, props: Props): void {
  for (const name of new Set([...Object.keys(drawn.props), ...Object.keys(props)])) {
    if (name === 'children' || name.startsWith('on') || drawn.props[name] === props[name]) continue;
    const value = written(name, props[name]);
    if (value === null) drawn.node.removeAttribute(name);
    else drawn.node.setAttribute(name, value);
  }
  drawn.props = props;
}

function create({ type, key, props }: VNode<Props>, parent: Element | ShadowRoot): Drawn {
  const within = (parent as Partial<Element>).namespaceURI;
  const namespace = type === 'svg' || within === svg ? svg : 'http://www.w3.org/1999/xhtml';
  const node = parent.ownerDocument.createElementNS(namespace, type as string);
  const drawn: Drawn = { type: type as string, key, node, props: {}, children: [] };
  if ('onClick' in props)
    node.addEventListener('click', (event) =>
      (drawn.props['onClick'] as ((event: Event) => void) | undefined)?.(event),
    );
  return drawn;
}

/**
 * Brings what stands in a parent in line with what is to stand there; elements that stay keep their focus.
 * @param before what the last call for this parent returned
 */
export function draw(
  parent: Element | ShadowRoot,
  children: ComponentChildren,
  before: readonly Drawn[] = [],
): Drawn[] {
  const left = new Set(before);
  const now = elementsIn(children).map((one) => {
    const same = [...left].find(({ type, key }) => type === one.type && key === one.key);
    if (same) left.delete(same);
    const drawn = same ?? create(one, parent);
    setProps(drawn, one.props);
    drawn.children = draw(drawn.node, one.props.children as ComponentChildren, drawn.children);
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
