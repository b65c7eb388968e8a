import { expect, it } from 'vitest';
import { readOsai } from '../../../data/import/osai.ts';

const criteria =
  'weights_basemodel weights_endmodel trainingcode code hardware_architecture preprint paper modelcard datasheet licenses';
const entry = (over: Record<string, string>, name = 'Example'): string =>
  [
    `system: { name: ${name}, endmodellicense: MIT License }`,
    ...[...criteria.split(' '), 'datasources_basemodel', 'datasources_endmodel'].map(
      (id) => `${id}: { class: ${over[id] ?? 'closed'}, link: }`,
    ),
  ].join('\n');

it('reads states and sums the criteria', () => {
  const over = { weights_basemodel: 'open', trainingcode: 'partial', preprint: 'open', datasources_basemodel: 'open' };
  expect(readOsai(entry(over), 'Example.yaml')).toEqual({
    file: 'Example.yaml',
    name: 'Example',
    licence: 'MIT License',
    components: { 'training-data': 'partial', 'training-code': 'partial', paper: 'open', 'model-card': 'closed' },
    verdict: { by: 'osai', outcome: 'scored', score: 3.5 },
  });
});

it('leaves the template aside and says what is wrong in a file', () => {
  expect(readOsai(entry({}, 'null'), 'template.yaml')).toBeNull();
  expect(() => readOsai(entry({ paper: 'ajar' }), 'Example.yaml')).toThrow('Example.yaml: paper.class: expected');
  expect(() => readOsai('system: [', 'Example.yaml')).toThrow('Example.yaml: line 1');
});
