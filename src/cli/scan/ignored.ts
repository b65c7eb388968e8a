const comment = /^\s*actually-open-ignore(-start|-end|-file)?(?:\s|:|$)/;

/** Whether nothing but this comment is left of its paragraph or item: then it is about what comes next. */
const nextElement = (node: ChildNode): Element | null => {
  for (let at = node.nextSibling; at; at = at.nextSibling) {
    if (at.nodeType === 1) return at as Element;
    if (at.nodeType === 3 && (at.textContent ?? '').trim() !== '') return null;
  }
  return null;
};

const holds = (outer: Node, inner: Node | null): boolean => {
  for (let at = inner; at; at = at.parentNode) if (at === outer) return true;
  return false;
};

function* nodesOf(root: Node): Generator<ChildNode> {
  for (let at = root.firstChild; at; at = at.nextSibling) {
    yield at;
    yield* nodesOf(at);
  }
}

/**
 * Reads the comments that ask for silence: `<!-- actually-open-ignore -->` before a paragraph or at the end of one,
 * `…-ignore-start` and `…-ignore-end` around several, `…-ignore-file` anywhere.
 * @returns whether an element of the body is to be left alone
 */
export function readIgnored(body: Element): (element: Node) => boolean {
  if (!/actually-open-ignore/.test(body.innerHTML)) return () => false;
  const silent = new Set<Node>();
  let open = false;
  for (const node of nodesOf(body)) {
    const kind = node.nodeType === 8 ? comment.exec(node.textContent ?? '') : null;
    if (kind?.[1] === '-file') return () => true;
    if (kind?.[1] === '-start') open = true;
    else if (kind?.[1] === '-end') open = false;
    else if (kind) silent.add(nextElement(node) ?? node.parentElement ?? node);
    if (open && node.nodeType === 1) silent.add(node);
  }
  // A stretch that ends inside a container must not silence the whole of it.
  return (element) => [...silent].some((one) => one !== body && holds(one, element));
}
