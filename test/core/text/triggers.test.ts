import { describe, expect, it } from 'vitest';
import { createTriggerFinder } from '@/src/core/text/triggers.ts';

const find = createTriggerFinder({
  triggers: [
    { form: 'past', source: 'open[ -]sourced', caseSensitive: false, compound: false },
    { form: 'base', source: 'open[ -]source', caseSensitive: false, compound: false },
    { form: 'base', source: 'free and open[ -]source', caseSensitive: false, compound: true },
    { form: 'base', source: 'FOSS', caseSensitive: true, compound: false },
  ],
  pseudoTriggers: ['open source week'],
});
const found = (text: string): string[] => find(text).map(({ start, end }) => text.slice(start, end));

describe('openness terms', () => {
  it.each([
    ['Llama 3 is Open Source.', ['Open Source']],
    ['They open-sourced it.', ['open-sourced']],
    ['a _free and open source_ model', ['free and open source']],
    ['royalty-free and open source', ['open source']],
    ['It is FOSS (open source).', ['FOSS', 'open source']],
  ])('finds in %j', (text, terms) => {
    expect(found(text)).toEqual(terms);
  });

  it.each([
    'fossil and foss', // case decides
    'reopen source files',
    'open sources',
    'open source2',
    'éopen source', // letters beyond ASCII are letters
    'open sourceé',
    '𝐚open source', // and those of two units
    'open source𝐚',
    'during Open Source Week',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
