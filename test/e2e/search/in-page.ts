/** Runs in a page: a search during which the page changes. */
import { searchContainers } from '@/src/page/candidates.ts';

export type Change = 'grows' | 'gains' | 'loses' | 'churns';

/** @returns the ids of what was found among 600 paragraphs, the 10th and the 550th with the term; null: it did not end */
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

(globalThis as { searchOver?: typeof searchOver }).searchOver = searchOver;
