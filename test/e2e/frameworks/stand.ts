import { prefer, Rig, type BrowserName } from '../harness';
import { visitMarked, visitPlain } from './drive';
import type { Scenario } from './scenario';
import { serveToolkits } from './serve';
import { openSwitch } from './switch';

/** All that scenarios need: the server, a browser with the extension, and the same browser without. */
export interface Stand {
  /** Runs a scenario in both browsers at the same time. */
  compare(scenario: Scenario): Promise<Compared>;
  /** Runs a scenario without the extension, on a page in which `meddler` runs first. */
  meddle(scenario: Scenario, meddler: () => void): ReturnType<typeof visitPlain>;
  close(): Promise<void>;
}

export interface Compared {
  without: Awaited<ReturnType<typeof visitPlain>>;
  marked: Awaited<ReturnType<typeof visitMarked>>;
}

export async function openStand(name: BrowserName, scenarios: Scenario[]): Promise<Stand> {
  const site = await serveToolkits(scenarios.map(({ toolkit }) => toolkit));
  const [plainRig, markedRig] = await Promise.all([Rig.open(name, { extension: null }), Rig.open(name)]);
  await prefer(markedRig, { density: 'every' });
  const off = await openSwitch(markedRig);
  return {
    async compare(scenario) {
      const [without, marked] = await Promise.all([
        visitPlain(plainRig, site, scenario),
        visitMarked(markedRig, site, off, scenario),
      ]);
      return { without, marked };
    },
    meddle: (scenario, meddler) => visitPlain(plainRig, site, scenario, meddler),
    async close() {
      await Promise.all([plainRig, markedRig, site].map((one) => one.close()));
    },
  };
}
