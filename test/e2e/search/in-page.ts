/** Runs in a page: searches, during which the page changes. */
import { searchContainers } from '@/src/page/find/search.ts';

export type Change = 'grows' | 'gains' | 'loses' | 'churns';

/**
 * @returns the ids of what was found among 600 paragraphs, the 10th and the 550th with the term; null: it did not end
 */
function searchOver(change: Change): string[] | null {
  const make = (id: number): Element => {
    const paragraph = document.createElement('p');
    paragraph.id = `p${id}`;
    paragraph.append(id === 10 || id === 550 ? `It is open source, ${id}.` : `It is ${id}.`);
    return paragraph;
  };
  const fill = (): void => document.body.replaceChildren(...Array.from({ length: 600 }, (_, id) => make(id)));
  const at = (id: number): Element | null => document.querySelector(`#p${id}`);
  const changes: Record<Change, () => void> = {
    grows: () => at(0)?.append('x'.repeat(10_000)),
    gains: () => at(400)?.append('It is open source.'),
    loses: () => document.querySelectorAll('p:nth-child(n + 200):nth-child(-n + 300)').forEach((one) => one.remove()),
    churns: fill,
  };
  fill();
  const found: string[] = [];
  const search = searchContainers(document.body, /open source/);
  let pauses = 0;
  let changed = false;
  for (let step = search.next(); !step.done; step = search.next(changed)) {
    changed = step.value === null && (change === 'churns' || pauses === 0);
    if (step.value === null && (pauses += 1) > 100) return null;
    if (step.value) found.push((step.value as Element).id);
    if (changed) changes[change]();
  }
  return found;
}

/** @returns what was found among 20,000 cells, of which three hold the term, and the text nodes that were looked at */
function searchCells(): { found: string[]; looks: number } {
  const row = (cells: Element[]): Element => {
    const made = document.createElement('tr');
    made.append(...cells);
    return made;
  };
  const cell = (id: number): Element => {
    const made = document.createElement('td');
    made.id = `c${id}`;
    made.append(
      `Cell ${id}`,
      document.createComment('open source'),
      [7, 9_000, 9_001].includes(id) ? ' open source' : '',
    );
    return made;
  };
  const table = (at: number): Element => {
    const wrapper = document.createElement('div');
    const rows = Array.from({ length: 250 }, (_, y) =>
      row(Array.from({ length: 10 }, (__, x) => cell(at * 2_500 + y * 10 + x))),
    );
    const body = document.createElement('tbody');
    body.append(...rows);
    wrapper.append('\n', document.createElement('table'), '\n');
    wrapper.children[0]?.append(body);
    return wrapper;
  };
  const main = document.createElement('main');
  main.append('\n', ...Array.from({ length: 8 }, (_, at) => table(at)), 'The end.');
  document.body.replaceChildren(main);
  let looks = 0;
  const next = Object.getOwnPropertyDescriptor(TreeWalker.prototype, 'nextNode')?.value as () => Node | null;
  TreeWalker.prototype.nextNode = function counted(this: TreeWalker) {
    looks += 1;
    return next.call(this);
  };
  const found = [...searchContainers(document.body, /open source/)].filter((one) => one !== null);
  TreeWalker.prototype.nextNode = next;
  return { found: found.map((one) => (one as Element).id), looks };
}

Object.assign(globalThis, { searchOver, searchCells });
