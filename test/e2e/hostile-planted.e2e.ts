import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMessenger } from '@/src/cli/start/report';
import { Rig } from './harness';
import { pageNamed } from './hostile/drive';
import { survive } from './hostile/hostile';
import { buildPlanted, plantedDefects, type Planted } from './hostile/planted';
import { update } from './hostile/update';

/** With the protections in, these pages pass: the other files show it. How long a badge is awaited here, in ms. */
const patience = 6_000;

describe('a protection that is taken out is missed:', { timeout: 180_000 }, () => {
  let folder: string;
  let plain: Rig;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'planted-'));
    plain = await Rig.open('chromium', { extension: null });
  });
  afterAll(async () => {
    await plain.close();
    rmSync(folder, { recursive: true, force: true });
  });

  let built: Promise<unknown> = Promise.resolve();
  /** One after the other: the builder keeps a state. */
  const buildNext = (planted: Planted): Promise<string> => {
    const next = built.then(() => buildPlanted(planted, folder));
    built = next.catch(() => undefined);
    return next;
  };

  it.concurrent.for(plantedDefects.map((planted) => [planted.rule, planted] as const))('%s', async ([, planted]) => {
    const rig = await Rig.open('chromium', { extension: await buildNext(planted) });
    try {
      const messenger = await openMessenger(rig.launched);
      const looked =
        planted.page === 'update'
          ? update(rig, patience)
          : survive(await pageNamed(planted.page), planted.page, { rig, plain, messenger }, patience);
      // An assertion that does not hold, or something that never comes: no accident.
      await expect(looked).rejects.toThrow(/^(?:expected|not within) /);
    } finally {
      await rig.close();
    }
  });
});
