import { afterAll, beforeAll, describe, it } from 'vitest';
import { visitMarked, visitPlain } from './frameworks/drive';
import { serveToolkits, type Site } from './frameworks/serve';
import { openSwitch, type Switch } from './frameworks/switch';
import { frameworkScenarios } from './frameworks/table';
import { browserNames, Rig } from './harness';

describe.each(browserNames)('a page in %s that is made with', (name) => {
  let site: Site;
  let plain: Rig;
  let marked: Rig;
  let off: Switch;

  beforeAll(async () => {
    site = await serveToolkits(frameworkScenarios.map(({ toolkit }) => toolkit));
    [plain, marked] = await Promise.all([Rig.open(name, { extension: null }), Rig.open(name)]);
    off = await openSwitch(marked);
  });
  afterAll(() => Promise.all([plain, marked, site].map((one) => one.close())));

  it.concurrent.for(frameworkScenarios)('$toolkit, $path, is what it is without us', async (scenario, { expect }) => {
    const without = await visitPlain(plain, site, scenario);
    const { outcome, underlines } = await visitMarked(marked, site, off, scenario);
    expect(outcome).toEqual(without);
    expect(underlines.editors).toBe(0);
  });
});
