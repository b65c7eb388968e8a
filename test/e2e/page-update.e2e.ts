import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, Rig } from './harness';
import { update } from './hostile/update';

describe.each(browserNames)('an open page in %s, when the extension is updated underneath it', (name) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(name);
  });
  afterAll(() => rig.close());

  it('loses what the old copy drew, at the latest when it changes, and gets it from the new one', async () => {
    const { old, names, errors } = await update(rig);
    expect(names).not.toContain(old);
    expect(errors).toEqual([]);
  });
});
