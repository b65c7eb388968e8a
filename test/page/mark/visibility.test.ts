import { describe, expect, it } from 'vitest';
import type { Level } from '@/src/page/ports.ts';
import { shownTargets, tallyOf } from '@/src/page/mark/visibility.ts';
import { assessment, target } from '../make.ts';

const shown = (level: Level, ...change: Parameters<typeof assessment>): string[] =>
  shownTargets(assessment(...change), level).map((one) => one.target.text);

describe('what a level shows', () => {
  const refuted = { targets: [target('Llama')] };
  const supported = { targets: [target('OLMo', 'open-source')] };
  it.each<[string, Parameters<typeof assessment>[0], Level[]]>([
    ['a proven gap', refuted, ['proven', 'also-unclear', 'also-open']],
    ['a gap that a less certain rule found', { ...refuted, tier: 'likely' }, ['also-unclear', 'also-open']],
    ['confirmed open source', supported, ['also-open']],
    ['a name that is not in the dataset', { targets: [target('Nemo', null)] }, []],
    ['a denial', { ...refuted, stance: 'denied' }, []],
    ['a question', { ...refuted, stance: 'unclear' }, []],
  ])('%s', (_, change, levels) => {
    for (const level of ['proven', 'also-unclear', 'also-open'] as const) {
      expect(shown(level, change)).toHaveLength(levels.includes(level) ? 1 : 0);
    }
  });

  it('of a list only the models with a gap, by their index', () => {
    const list = assessment({ targets: [target('OLMo', 'open-source'), target('Llama'), target('Gemma')] });
    expect(shownTargets(list, 'proven').map(({ index }) => index)).toEqual([1, 2]);
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
    expect(shownTargets(list, 'also-open', true).map(({ index }) => index)).toEqual([0, 1]);
    const claims = [{ id: 'a', excerpt: '', drawn: false, assessment: list }];
    expect(tallyOf({ claims }, 'proven', true)).toEqual({ claims: 1, models: 2 });
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
    expect(tallyOf({ claims }, 'also-open')).toEqual({ claims: 2, models: 2 });
  });

  it('passes a problem on', () => {
    expect(tallyOf({ claims: [], problem: 'dataset-missing' }, 'proven')).toEqual({
      claims: 0,
      models: 0,
      problem: 'dataset-missing',
    });
  });
});
