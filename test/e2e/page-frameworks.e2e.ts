import { afterAll, beforeAll, describe, it } from 'vitest';
import { visitPlain } from './frameworks/drive';
import { nameOf, type Scenario } from './frameworks/scenario';
import { serveToolkits, type Site } from './frameworks/serve';
import { browserNames, Rig } from './harness';

const life: Scenario['steps'] = [
  ['update', 6],
  ['neighbours', 6],
  ['hide', 5],
  ['show', 6],
  ['reorder', 6],
  ['portal', 7],
  ['close portal', 6],
  ['unmount', 0],
];

const scenarios: Scenario[] = ['react18', 'react19'].flatMap((toolkit): Scenario[] => [
  { toolkit, path: '/at-once', badges: 6, steps: life },
  { toolkit, path: '/timer-1s', badges: 6 },
  { toolkit, path: '/timer-3s', badges: 6 },
  { toolkit, path: '/script-1s', badges: 6 },
  { toolkit, path: '/script-3s', badges: 6 },
  { toolkit, path: '/streaming', badges: 0, steps: [['arrive', 7]] },
  { toolkit, path: '/client', badges: 6, steps: life },
]);

let site: Site;
beforeAll(async () => {
  site = await serveToolkits([...new Set(scenarios.map(({ toolkit }) => toolkit))]);
});
afterAll(() => site.close());

describe.each(browserNames)('frameworks in %s', (name) => {
  let plain: Rig;
  beforeAll(async () => {
    plain = await Rig.open(name, { extension: null });
  });
  afterAll(() => plain.close());

  it.concurrent.each(scenarios.map((scenario) => [nameOf(scenario), scenario] as const))('%s', async (_, scenario) => {
    const t = performance.now();
    const without = await visitPlain(plain, site, scenario);
    console.log(
      nameOf(scenario),
      Math.round(performance.now() - t),
      without.served,
      without.complaints,
      JSON.stringify(without.text.slice(0, 600)),
    );
  });
});
