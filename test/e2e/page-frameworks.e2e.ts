import { afterAll, beforeAll, describe, it } from 'vitest';
import { named } from './frameworks/scenario';
import { openStand, type Stand } from './frameworks/stand';
import { frameworkScenarios } from './frameworks/table';
import { browserNames } from './harness';

describe.each(browserNames)('frameworks in %s:', (name) => {
  let stand: Stand;
  beforeAll(async () => {
    stand = await openStand(name, frameworkScenarios);
  });
  afterAll(() => stand.close());

  it.concurrent.for(named(frameworkScenarios))(
    '%s is what it is without us',
    { timeout: 120_000 },
    async ([, scenario], { expect }) => {
      const { without, marked } = await stand.compare(scenario);
      expect(marked.outcome).toEqual(without);
    },
  );

  it.concurrent.for(['react18', 'react19', 'svelte'])(
    '%s, into which something is put before it starts, is seen to break',
    async (toolkit, { expect }) => {
      const path = '/script-1s';
      const [whole, broken] = await Promise.all([
        stand.meddle({ toolkit, path }, () => undefined),
        stand.meddle({ toolkit, path }, putHosts),
      ]);
      expect(broken.complaints.length).toBeGreaterThan(whole.complaints.length);
      expect(broken.served).toBeLessThan(whole.served);
    },
  );
});

/** Runs in the page: does, too early, what the extension does when it is safe. */
function putHosts(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('script[type=module]')) return;
    observer.disconnect();
    for (const paragraph of document.querySelectorAll('p')) paragraph.after(document.createElement('x-host'));
  });
  observer.observe(document, { childList: true, subtree: true });
}
