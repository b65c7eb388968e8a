import { expect, it } from 'vitest';
import type { LicenceInput } from '../../../data/compile/schema.ts';
import { check } from '../../../data/checks/spdx.ts';
import { input } from './dataset.ts';

const ask = (licence: Partial<LicenceInput>): string[] =>
  check(
    input(
      {},
      { licences: new Map([['x', { name: 'X', kind: 'permissive', summary: 'X.', basis: 'none', ...licence }]]) },
    ),
  );

it('reports an unknown SPDX id and an OSI flag that SPDX contradicts', () => {
  expect(ask({ spdx: 'Apache-2' })).toEqual([
    'data/licenses.yml: x.spdx: "Apache-2" is not on the SPDX list; correct or remove it',
  ]);
  expect(ask({ spdx: 'Apache-2.0' })[0]).toContain('x.osi: SPDX says the licence is OSI-approved');
  expect(ask({ spdx: 'CC-BY-4.0', osi: true })[0]).toContain('not OSI-approved; remove osi');
  expect(ask({ osi: true })[0]).toContain('not OSI-approved');
});

it('accepts what SPDX says', () => {
  expect(ask({ spdx: 'Apache-2.0', osi: true })).toEqual([]);
  expect(ask({ spdx: 'CC-BY-4.0' })).toEqual([]);
  expect(ask({})).toEqual([]);
});
