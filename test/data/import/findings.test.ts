import { expect, it } from 'vitest';
import { findingsList } from '../../../data/import/findings.ts';

it('lists each finding with the address of its entry, and how a contradiction is settled', () => {
  const list = findingsList('osai', 'https://example.org/', [
    { kind: 'new', key: 'solo', line: 'So lo.yaml: Solo', file: 'So lo.yaml' },
    { kind: 'contradicts', key: 'duo paper duo.yaml', line: 'duo: paper: open here, closed there', file: 'duo.yaml' },
  ]);
  expect(list.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([
    'contradicts duo: paper: open here, closed there https://example.org/duo.yaml',
    '    osai duo paper duo.yaml: ',
    'new So lo.yaml: Solo https://example.org/So%20lo.yaml',
  ]);
});

it('is the same whatever the order of the findings', () => {
  const two = ['a', 'b'].map((key) => ({ kind: 'new' as const, key, line: key, file: `${key}.yaml` }));
  expect(findingsList('mot', 'https://example.org/', two.toReversed())).toBe(
    findingsList('mot', 'https://example.org/', two),
  );
});
