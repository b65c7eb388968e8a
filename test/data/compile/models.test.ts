import { expect, it } from 'vitest';
import { compileModels } from '../../../data/compile/models.ts';
import { family, input, release } from '../checks/dataset.ts';

it('keeps the order of the files where a release was made from a later one', () => {
  const { dataset } = input({
    aster: family('Aster', release('aster-1', 'base: birch-1')),
    birch: family('Birch', release('birch-1')),
  });
  expect([...compileModels(dataset).keys()]).toEqual(['aster-1', 'birch-1', 'aster', 'birch']);
});
