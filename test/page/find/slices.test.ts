import { describe, expect, it } from 'vitest';
import { createSlices } from '@/src/page/find/slices.ts';

describe('work in slices', () => {
  /** Does pieces of work of 1 ms each by a clock of its own. @returns how many fitted into each slice */
  async function work(pieces: number, waited = 30): Promise<number[]> {
    let time = 0;
    const sizes = [0];
    const slices = createSlices(
      () => time,
      async () => {
        time += waited;
        sizes.push(0);
      },
    );
    for (let done = 0; done < pieces; done += 1) {
      // oxlint-disable-next-line no-await-in-loop
      if (slices.due()) await slices.breathe();
      time += 1;
      sizes.push((sizes.pop() ?? 0) + 1);
    }
    return sizes;
  }

  it('ends a slice after a few milliseconds, however much there is to do', async () => {
    const sizes = await work(1_000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(1_000);
  });

  it('keeps little work in one slice', async () => {
    expect(await work(5)).toEqual([5]);
  });

  it('does not count the time that others took', () => {
    let time = 0;
    const slices = createSlices(() => time);
    time = 100;
    expect(slices.due()).toBe(true);
    slices.renew();
    expect(slices.due()).toBe(false);
  });

  it('lets others run in between', async () => {
    const order: string[] = [];
    const slices = createSlices();
    setTimeout(() => order.push('page'));
    await slices.breathe();
    await slices.breathe();
    order.push('we');
    expect(order).toEqual(['page', 'we']);
  });
});
