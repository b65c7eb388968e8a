import { describe, expect, it } from 'vitest';
import { refusals, storeNames, stores, type Store } from '../../../../src/cli/develop/store/limits.ts';

const fine = { name: 'Actually Open', summary: 'What was released.', description: 'x'.repeat(250) };

describe('the limits of the stores', () => {
  it.each(storeNames)('%s takes a listing within them', (store) => {
    expect(refusals(store, fine)).toEqual([]);
  });

  it.each<[Store, 'name' | 'summary', number]>([
    ['chrome', 'name', 75],
    ['edge', 'name', 45],
    ['firefox', 'name', 50],
    ['chrome', 'summary', 132],
    ['firefox', 'summary', 250],
  ])('%s takes a %s of %i characters, not one more', (store, field, most) => {
    expect(refusals(store, { ...fine, [field]: 'x'.repeat(most) })).toEqual([]);
    expect(refusals(store, { ...fine, [field]: 'x'.repeat(most + 1) })).toEqual([
      `${store}: the ${field} has ${most + 1} characters, not 1 to ${most}`,
    ]);
    expect(refusals(store, { ...fine, [field]: ' ' })).toHaveLength(1);
  });

  it.each(storeNames)('%s refuses a description that is too long', (store) => {
    const { most } = stores[store].description;
    expect(refusals(store, { ...fine, description: 'x'.repeat(most) })).toEqual([]);
    expect(refusals(store, { ...fine, description: 'x'.repeat(most + 1) })).toHaveLength(1);
  });

  it('Edge refuses a short description', () => {
    expect(refusals('edge', { ...fine, description: 'x'.repeat(249) })).toHaveLength(1);
    expect(refusals('chrome', { ...fine, description: 'x'.repeat(249) })).toEqual([]);
  });
});
