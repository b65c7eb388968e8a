import * as v from 'valibot';
import { format } from 'prettier';
import { jsonSchema } from './json-schema.ts';
import { criteriaSchema, familySchema, licenceSchema } from '../schema.ts';

const pretty = (value: unknown): Promise<string> => format(JSON.stringify(value), { parser: 'json', printWidth: 120 });

/** The files of data/schema for editors, by name: what data/compile/schema.ts says, as JSON Schema. */
export async function editorSchemas(): Promise<Map<string, string>> {
  return new Map([
    ['model.schema.json', await pretty(jsonSchema(familySchema, 'A family of models: data/models/<family>.yml'))],
    [
      'licenses.schema.json',
      await pretty(jsonSchema(v.record(v.string(), licenceSchema), 'Licences by id: data/licenses.yml')),
    ],
    ['criteria.schema.json', await pretty(jsonSchema(criteriaSchema, 'Words of the criteria: data/criteria.yml'))],
  ]);
}
