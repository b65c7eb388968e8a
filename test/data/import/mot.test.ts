import { expect, it } from 'vitest';
import { readMot } from '../../../data/import/mot.ts';

const class3 = [
  'Model architecture',
  'Model parameters (Final)',
  'Technical report',
  'Evaluation results',
  'Model card',
  'Data card',
];
const class2 = [...class3, 'Training code', 'Inference code', 'Evaluation code', 'Evaluation data'];
const class1 = [...class2, 'Data preprocessing code', 'Datasets', 'Research paper', 'Model parameters (Intermediate)'];
const entry = (components: string[], licence = "distribution: { name: Apache-2.0, path: '' }"): string =>
  `release:\n  name: Example\n  license: { ${licence} }\n  components:\n${components.map((c) => `    - { name: ${c} }`).join('\n')}`;
const outcome = (text: string): string | undefined => readMot(text, 'Example.yml').verdict?.outcome;

it('derives the class by the rule of the framework', () => {
  expect(outcome(entry(class1))).toBe('class-1');
  expect(outcome(entry(class1.filter((c) => c !== 'Technical report')))).toBe('class-1');
  expect(outcome(entry(class2))).toBe('class-2');
  expect(outcome(entry(class3))).toBe('class-3');
  expect(outcome(entry(class3.filter((c) => c !== 'Data card')))).toBe('no-class');
});

it('counts only what bears an open licence: its own, that of its kind, that of the whole', () => {
  expect(outcome(entry(class3, ''))).toBe('no-class');
  const kinds = 'code: { name: MIT }, data: { name: CDLA-Permissive-2.0 }, document: { name: CC-BY-4.0 }';
  expect(outcome(entry(class3, kinds))).toBe('class-3');
  const closed = entry(class3).replace('{ name: Data card }', '{ name: Data card, license: Proprietary }');
  expect(outcome(closed)).toBe('no-class');
});

it('takes absence for silence, not for closed', () => {
  const read = readMot(entry(['Model parameters (Final)', 'Training code']), 'Example.yml');
  expect(read).toMatchObject({ name: 'Example', licence: 'Apache-2.0', components: { 'training-code': 'open' } });
  expect(read.components['training-data']).toBeUndefined();
});

it('takes "unlicensed" for no licence, not for the name of one', () => {
  const licence = (name: string): string =>
    readMot(entry(['Model parameters (Final)'], `distribution: { name: ${name} }`), 'Example.yml').licence;
  expect([licence('unlicensed'), licence('Component not included'), licence('MIT')]).toEqual(['', '', 'MIT']);
});
