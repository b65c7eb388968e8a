import { expect, it } from 'vitest';
import { canonical } from '../../../data/compile/form/canonical.ts';
import { check } from '../../../data/checks/canonical.ts';
import { family, input, release } from './dataset.ts';

it('reports a file whose keys or quotes are not in order, and accepts it formatted', async () => {
  const text = `# a remark stays\n${family('Solo', release('solo', 'note: "Said twice."', 'base: x'))}`;
  const formed = await canonical(text);
  const ask = (content: string): Promise<string[]> =>
    check({ ...input({}), texts: new Map([['data/models/solo.yml', content]]) });
  expect(await ask(text)).toEqual([
    'data/models/solo.yml: (whole file): is not in canonical form; run npm run data -- --format',
  ]);
  expect(await ask(formed)).toEqual([]);
  expect(formed).toContain('# a remark stays');
  expect(formed.indexOf('base:')).toBeLessThan(formed.indexOf('note:'));
});
