import { expect, it } from 'vitest';
import { readModelsDev } from '../../../data/import/models-dev.ts';

const own =
  'name = "Example 2"\nrelease_date = "2026-03-09"\nopen_weights = true\nlicense = "MIT"\n\n[limit]\noutput = 8_192\n';

it('reads day, licence and weights from the index’s own folder', () => {
  expect(readModelsDev(own, 'models/lab/example-2.toml')).toEqual({
    file: 'models/lab/example-2.toml',
    name: 'example-2',
    licence: 'MIT',
    released: '2026-03-09',
    weights: true,
    components: {},
  });
});

it('takes from a provider only that open weights exist, not the day it began to serve them', () => {
  const file = 'providers/host/models/lab/Example_2-FP8:free.toml';
  expect(readModelsDev(own, file)).toMatchObject({ name: 'Example_2' });
  expect(readModelsDev(own, file)).not.toHaveProperty('released');
  expect(readModelsDev(own.replace('true', 'false'), file)).toBeNull();
  expect(readModelsDev(`base_model = "lab/example-2"\n${own}`, file)).toBeNull();
});

it.each([
  ['providers/host/models/DeepSeek-V3.2-TEE.toml', 'DeepSeek-V3.2'],
  ['providers/host/models/example-3_1-70b-fast.toml', 'example-3.1-70b'],
  ['models/lab/example-latest.toml', 'example'],
])('leaves off how it is served: %s', (file, name) => {
  expect(readModelsDev(own, file)?.name).toBe(name);
});

it('says what is wrong in a file', () => {
  expect(() => readModelsDev('name = ', 'models/lab/a.toml')).toThrow('models/lab/a.toml: line 1');
  expect(() => readModelsDev('release_date = "soon"', 'models/lab/a.toml')).toThrow('models/lab/a.toml: release_date');
});
