import { describe, expect, it } from 'vitest';
import { requirementsOf } from '@/src/core/patterns/pattern-requirements.ts';
import { createPatternReader } from '@/src/core/patterns/pattern.ts';

const requirements = (pattern: string) =>
  requirementsOf(createPatternReader({ named: 'name[known]', either: 'noun | name' })(pattern));
/** Each set as one text. */
const written = (sets: { text: string }[][]): string[] =>
  sets.map((atoms) => atoms.map(({ text }) => text).join(' or '));

describe('what a pattern cannot do without', () => {
  it.each([
    ['name dash noun open', ['name', 'dash']],
    ['name copula open', ['name']],
    ['name comma name any open', ['name', 'comma']],
    ['name[subject] any{0,3} open[bare]', ['name[subject]']],
    ['<name> comma? open', ['name']],
    ['@( noun and )? @name any open', ['name']],
    ['<name>? verb* open', []],
    ['<name ?> open', []],
    ['( name | noun ) copula open', ['name or noun']],
    ['name ( name | noun ) any open', ['name']],
    ['( name comma | noun ) open', ['name or noun']],
    ['( name | any ) open', []],
    ['$named $either any open', ['name[known]', 'noun or name']],
    ['!name open', []],
  ])('on the left, as far as nothing else implies it: %s', (pattern, left) => {
    expect(written(requirements(pattern).left)).toEqual(left);
    expect(requirements(pattern).right).toEqual([]);
  });

  it('on the right: open verb colon+', () => {
    expect(written(requirements('open verb colon+').right)).toEqual(['colon']);
  });

  it.each([
    ['name copula open', 'copula'],
    ['name comma? open', 'comma or name'],
    ['( name noun? | verb ) open', 'noun or name or verb'],
    ['comma !name open', undefined],
    ['name? open', undefined],
  ])('next to it on the left: %s', (pattern, before) => {
    const atoms = requirements(pattern).before;
    expect(atoms && written([atoms])[0]).toBe(before);
  });

  it('next to it on the right: open ( comma | dash? name )', () => {
    expect(written([requirements('open ( comma | dash? name )').behind ?? []])).toEqual(['comma or dash or name']);
  });
});
