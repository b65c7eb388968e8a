import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../../data/compile/form/json-schema.ts';
import { readArguments } from '../../../src/cli/scan/arguments.ts';
import { configName, configSchema, readConfig } from '../../../src/cli/scan/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'config-'));
const write = (content: string, name = configName): void => writeFileSync(join(folder, name), content);

describe('the configuration', () => {
  it('is read from the working folder, and the command line overrides it', () => {
    write('\ufeff{"failOn": "refuted", "format": "sarif", "ignoreModels": ["llama-3"]}');
    expect(readArguments(['a.md'], folder)).toMatchObject({
      failOn: 'refuted',
      format: 'sarif',
      ignoreModels: ['llama-3'],
    });
    expect(readArguments(['--format', 'csv', '--fail-on=never'], folder)).toMatchObject({
      failOn: 'never',
      format: 'csv',
    });
  });

  it.each([
    ['{"failOn": "sometimes"}', /^actually-open\.json: failOn: /],
    ['{"failOnn": "never"}', /^actually-open\.json: failOnn: not a field; the fields are \$schema, format, failOn, /],
    ['{', /^actually-open\.json: not valid JSON\.$/],
  ])('%s is refused with file and field', (content, message) => {
    write(content);
    expect(() => readConfig(folder)).toThrow(message);
  });

  it('must be there if it was named', () => {
    expect(() => readConfig(folder, 'none.json')).toThrow('none.json: no such file.');
  });

  it('has a schema for editors that says the same', () => {
    const file = JSON.parse(readFileSync('src/package/config.schema.json', 'utf8')) as { properties: object };
    const made = jsonSchema(configSchema, 'configuration') as { properties: object };
    expect(Object.keys(file.properties).sort()).toEqual(Object.keys(made.properties).sort());
    const validate = new Ajv2020().compile(file);
    expect(validate({ failOn: 'refuted' })).toBe(true);
    expect(validate({ failOn: 'sometimes' })).toBe(false);
    expect(validate({ other: 1 })).toBe(false);
  });
});
