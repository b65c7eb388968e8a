import { afterAll, beforeAll, describe, it } from 'vitest';
import { named } from './frameworks/scenario';
import { openStand, type Stand } from './frameworks/stand';
import { editorScenarios } from './frameworks/table';
import { browserNames } from './harness';

describe.each(browserNames)('editors in %s:', (name) => {
  let stand: Stand;
  beforeAll(async () => {
    stand = await openStand(name, editorScenarios);
  });
  afterAll(() => stand.close());

  it.concurrent.for(named(editorScenarios))('%s saves what it saves without us', async ([, scenario], { expect }) => {
    const { without, marked } = await stand.compare(scenario);
    expect(marked.outcome).toEqual(without);
    expect(without.saved).toContain('Falcon 180B');
    expect(marked.underlines.page).toBeGreaterThan(0);
    expect(marked.underlines.editors).toBe(0);
  });
});
