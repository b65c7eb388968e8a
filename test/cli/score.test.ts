import { describe, expect, it } from 'vitest';
import { score, type GoldPhrase, type GoldRecord, type PredictedClaim } from '../../src/cli/score.ts';

const text = 'Llama 3 and Mixtral are open source.';
const phrase = (more: Partial<GoldPhrase>): GoldPhrase => ({
  start: 24,
  end: 35,
  phrase: 'open source',
  stance: 'asserted',
  models: ['Llama 3', 'Mixtral'],
  ...more,
});
const record = (more: Partial<GoldPhrase> = {}): GoldRecord => ({ id: 'a', text, phrases: [phrase(more)] });
const claim = (names: string[], more: Partial<PredictedClaim> = {}): PredictedClaim => ({
  start: 24,
  end: 35,
  stance: 'asserted',
  rule: 'predicative',
  targets: names.map((name) => ({ text: name })),
  ...more,
});
const rate = (gold: GoldRecord, ...claims: PredictedClaim[]): number[] => {
  const { truePositive, falsePositive, falseNegative } = score([gold], () => claims);
  return [truePositive, falsePositive, falseNegative];
};

describe('a pair of phrase and model', () => {
  it.each([
    ['both found', record(), [claim(['Llama 3', 'Mixtral'])], [2, 0, 0]],
    ['one missed', record(), [claim(['Mixtral 8x7B'])], [1, 0, 1]],
    ['another name', record(), [claim(['Llama 3', 'GPT-4'])], [1, 1, 1]],
    ['another phrase', record(), [claim(['Llama 3'], { start: 0, end: 5 })], [0, 0, 2]],
    ['not asserted', record(), [claim(['Llama 3'], { stance: 'denied' })], [0, 0, 2]],
    ['an alias', record({ models: ['Mixtral'], aliases: { Mixtral: ['8x7B'] } }), [claim(['8x7B'])], [1, 0, 0]],
    ['unlisted', record({ unlisted: ['Mixtral'] }), [claim(['Llama 3', 'Mixtral'])], [1, 0, 0]],
    ['unlisted and missed', record({ unlisted: ['Mixtral'] }), [claim(['Llama 3'])], [1, 0, 0]],
    ['optional', record({ optional: true }), [claim(['GPT-4'])], [0, 0, 0]],
    ['denied, yet flagged', record({ stance: 'denied' }), [claim(['Llama 3'])], [0, 1, 0]],
    ['no claim', record({ stance: 'other', models: [] }), [], [0, 0, 0]],
  ])('%s', (_name, gold, claims, expected) => {
    expect(rate(gold, ...claims)).toEqual(expected);
  });
});

it('counts stances and what is flagged without being asserted', () => {
  const result = score([record({ stance: 'denied' }), { ...record({ stance: 'other' }), id: 'b' }], () => [
    claim(['Llama 3']),
  ]);
  expect(result).toMatchObject({ deniedFlagged: 1, deniedTotal: 1, otherFlagged: 1, otherTotal: 1, stanceRight: 0 });
  expect(score([record()], () => [claim(['Llama 3', 'Mixtral'])])).toMatchObject({
    precision: 1,
    recall: 1,
    f1: 1,
    stanceAccuracy: 1,
  });
});
