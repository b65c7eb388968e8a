import { describe, expect, it } from 'vitest';
import { shownTargets, tallyOf, type Shows } from '@/src/page/mark/visibility.ts';
import { assessment, target } from '../make.ts';

const proven: Shows = { level: 'proven', confirmed: false, restrictedOnly: false };
const every: Record<string, Shows> = {
  proven,
  unclear: { ...proven, level: 'also-unclear' },
  confirmed: { ...proven, confirmed: true },
};

const shown = (shows: Shows, ...change: Parameters<typeof assessment>): string[] =>
  shownTargets(assessment(...change), shows).map((one) => one.target.text);

describe('what a level shows', () => {
  const refuted = { targets: [target('Llama')] };
  const supported = { targets: [target('OLMo', 'open-source')] };
  it.each<[string, Parameters<typeof assessment>[0], string[]]>([
    ['a proven gap', refuted, ['proven', 'unclear', 'confirmed']],
    ['a gap that a less certain rule found', { ...refuted, tier: 'likely' }, ['unclear']],
    ['confirmed open source', supported, ['confirmed']],
    ['confirmed open source that a less certain rule found', { ...supported, tier: 'likely' }, []],
    ['a licence that is not open source', { ...refuted, object: 'licence' }, ['proven', 'unclear', 'confirmed']],
    ['weights that are open source, of whatever model', { ...supported, object: 'weights' }, []],
    ['a name that is not in the dataset', { targets: [target('Nemo', null)] }, []],
    ['a denial', { ...refuted, stance: 'denied' }, []],
    ['a question', { ...refuted, stance: 'unclear' }, []],
  ])('%s', (_, change, levels) => {
    for (const [level, shows] of Object.entries(every)) {
      expect(shown(shows, change)).toHaveLength(levels.includes(level) ? 1 : 0);
    }
  });

  it('of a list only the models with a gap, by their index', () => {
    const list = assessment({ targets: [target('OLMo', 'open-source'), target('Llama'), target('Gemma')] });
    expect(shownTargets(list, proven).map(({ index }) => index)).toEqual([1, 2]);
  });
});

describe('only restricted licences', () => {
  it('leave out models with a free licence or none', () => {
    const list = assessment({
      targets: [
        target('Llama', 'open-weight-restricted'),
        target('Aya', 'open-weight-noncommercial'),
        target('Mistral', 'open-weight-permissive'),
        target('GPT', 'closed'),
        target('OLMo', 'open-source'),
      ],
    });
    expect(
      shownTargets(list, { level: 'also-unclear', confirmed: true, restrictedOnly: true }).map(({ index }) => index),
    ).toEqual([0, 1]);
    const claims = [{ id: 'a', excerpt: '', drawn: false, assessment: list }];
    expect(tallyOf({ claims }, { ...proven, restrictedOnly: true })).toEqual({ claims: 1, models: 2 });
  });
});

describe('the count on the icon', () => {
  const claim = (id: string, ...change: Parameters<typeof assessment>) => ({
    id,
    excerpt: '',
    drawn: false,
    assessment: assessment(...change),
  });

  it('counts claims and models with a gap, drawn or not', () => {
    const claims = [
      claim('a', { targets: [target('Llama'), target('Gemma')] }),
      claim('b'),
      claim('c', { targets: [target('OLMo', 'open-source')] }),
      claim('d', { stance: 'denied' }),
    ];
    expect(tallyOf({ claims }, { ...proven, confirmed: true })).toEqual({ claims: 2, models: 2 });
  });

  it('passes a problem on', () => {
    expect(tallyOf({ claims: [], problem: 'dataset-missing' }, proven)).toEqual({
      claims: 0,
      models: 0,
      problem: 'dataset-missing',
    });
  });
});
