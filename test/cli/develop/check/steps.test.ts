import { describe, expect, it } from 'vitest';
import { chooseSteps, groups, listSteps, steps } from '@/src/cli/develop/check/steps';

const namesOf = (...words: string[]) => chooseSteps(words).map(({ name }) => name);

describe('the steps that a command line asks for', () => {
  it('are all without words', () => expect(chooseSteps([])).toHaveLength(steps.length));

  it('are those named, and wait for no other', () => {
    expect(namesOf('unit', 'lint')).toEqual(['lint', 'unit']);
    expect(chooseSteps(['unit'])[0]?.after).toEqual([]);
    expect(chooseSteps(['unit', 'compile']).find(({ name }) => name === 'unit')?.after).toEqual(['compile']);
  });

  it('are those of a group', () => expect(namesOf('quick').sort()).toEqual(['data', 'lint', 'types', 'unit']));

  it('exist', () => {
    expect(() => chooseSteps(['unit', 'untested'])).toThrow('No such step: untested. `npm test -- list` lists them.');
    for (const names of Object.values(groups)) expect(namesOf(...names)).toHaveLength(names.length);
  });

  it('wait only for steps before them: others would wait for ever', () => {
    for (const [at, { after = [] }] of steps.entries())
      expect(steps.slice(0, at).map(({ name }) => name)).toEqual(expect.arrayContaining(after));
  });

  it('are listed with the groups', () => {
    expect(listSteps().split('\n')).toEqual(expect.arrayContaining(['lint', 'quick = lint, types, data, unit']));
  });
});
