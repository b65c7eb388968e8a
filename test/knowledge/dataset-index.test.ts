import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { componentIds } from '@/src/vocabulary/types.ts';
import { indexOf, licenceOf, readChanges } from '@/src/knowledge/dataset-index.ts';
import { readEvidence } from '@/src/knowledge/evidence.ts';

const read = readEvidence(readFileSync('data/dist/evidence.json', 'utf8'));
if (!read.ok) throw new Error(read.problem);
const table = read.value;

describe('the dataset in short', () => {
  const index = indexOf(table, []);

  it('has a row for every model, sorted by name, with the states of all components', () => {
    expect(index.models).toHaveLength(Object.keys(table.models).length);
    const names = index.models.map(({ name }) => name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })));
    for (const { id, states } of index.models) {
      const components = table.models[id]?.components;
      expect(states).toBe(componentIds.map((one) => components?.[one][0]).join(''));
    }
  });

  it('counts the models under each licence, as the page of the licence lists them', () => {
    for (const [id, { models }] of Object.entries(index.licences)) {
      expect(licenceOf(table, id)?.models).toHaveLength(models);
    }
    expect(index.licences['Apache-2.0']?.models).toBeGreaterThan(100);
  });

  it('names the model whose terms another keeps, where these decide its class', () => {
    const row = (id: string) => index.models.find((one) => one.id === id);
    expect(row('selene')?.termsOf).toBe('Llama 3.1');
    expect(row('llama-3.1')).not.toHaveProperty('termsOf');
  });

  it('knows no licence by a name that every object has', () => {
    expect(licenceOf(table, 'none')).toBeNull();
    expect(index.licences['toString']).toBeUndefined();
  });
});

describe('the changelog', () => {
  it('is read as it is written', () => {
    expect(readChanges(readFileSync('data/dist/export/changes.json', 'utf8'))).toBeInstanceOf(Array);
    const change = { id: 'olmo-2', version: '2026.12.1', from: 'open-source-candidate', to: 'open-source' };
    expect(readChanges(JSON.stringify([change]))).toEqual([change]);
  });

  it.each(['', '{}', '[{"id":1}]', '[{"id":"a","version":"1","to":"good"}]'])('is empty where it is %j', (text) => {
    expect(readChanges(text)).toEqual([]);
  });
});
