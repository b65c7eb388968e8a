import { useEffect, useState } from 'preact/hooks';
import { followFrontTab } from '@/src/ext/front-tab.ts';
import { hasAccess, hasFullAccess } from '@/src/ext/sites/access.ts';
import { readInForce, type InForce } from '@/src/ext/sites/in-force.ts';
import { currentTab, type CurrentTab } from '@/src/ext/tabs.ts';

/** The page that the panel is about. */
export interface Front {
  tab: CurrentTab;
  /** Whether the browser lets the extension in; `hidden`: not even its address is known to us. */
  access: boolean | 'hidden';
  /** What was in force when it came to the front. */
  force: InForce;
}

async function readFront(id: number): Promise<Front | null> {
  const [tab, force] = await Promise.all([currentTab({ tab: id, claim: '' }), readInForce()]);
  if (!tab) return null;
  const isHidden = tab.url === undefined && !(await hasFullAccess());
  return { tab, force, access: isHidden ? 'hidden' : await hasAccess(tab.url) };
}

/** The page in front, and how often a page has loaded there since the panel was opened. */
export function useFront(pinned: number | null): { front: Front | null; loads: number } {
  const [front, setFront] = useState<Front | null>(null);
  const [loads, setLoads] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let latest = 0;
    const show = async (id: number): Promise<void> => {
      const asked = ++latest;
      // A tab may close while it is asked about: the next one comes to the front.
      const read = await readFront(id).catch(() => null);
      if (read && asked === latest && !signal.aborted) setFront(read);
    };
    void followFrontTab(
      pinned,
      (id) => void show(id),
      () => setLoads((count) => count + 1),
      signal,
    );
    return () => controller.abort();
  }, [pinned]);
  return { front, loads };
}
