import { describe, expect, it } from 'vitest';
import { disagreements } from '../../../src/core/verdict/third-party.ts';
import type { ComponentState, ModelRecord, OpennessClass, ThirdPartyVerdict } from '../../../src/vocabulary/types.ts';

type Parts = [weights: ComponentState, data: ComponentState, code: ComponentState];

const model = (openness: OpennessClass, [weights, data, code]: Parts, ...thirdParty: ThirdPartyVerdict[]) =>
  ({
    class: openness,
    components: {
      weights,
      'training-data': data,
      'training-code': code,
      licence: 'unknown',
      'inference-code': 'unknown',
      paper: 'unknown',
      'model-card': 'unknown',
    },
    thirdParty,
  }) satisfies Pick<ModelRecord, 'class' | 'components' | 'thirdParty'>;

const where = { url: 'https://example.org/', seen: '2026-01-01' };
const osi = (outcome: 'passed' | 'would-qualify' | 'failed'): ThirdPartyVerdict => ({ by: 'osi', outcome, ...where });
const mof = (outcome: 'class-1' | 'class-2' | 'no-class'): ThirdPartyVerdict => ({ by: 'mof', outcome, ...where });
const osai = (...open: ('weights' | 'training-data' | 'training-code')[]): ThirdPartyVerdict => ({
  by: 'osai',
  outcome: 'scored',
  score: 6,
  of: 12,
  open,
  ...where,
});
const all: Parts = ['open', 'open', 'open'];
const none: Parts = ['unknown', 'unknown', 'unknown'];
const said = (record: Parameters<typeof disagreements>[0]): string[] =>
  disagreements(record).map(({ verdict, kind, component }) => [verdict.by, kind, component ?? []].flat().join(' '));

describe('what differs', () => {
  it.each([
    ['OSI passed, ours is not', model('open-weight-permissive', none, osi('passed')), ['osi passes']],
    ['class I, ours unconfirmed', model('open-source-candidate', none, mof('class-1')), ['mof passes']],
    ['OSI failed what we pass', model('open-source', none, osi('failed')), ['osi fails']],
    ['no class for what we pass', model('open-source', none, mof('no-class')), ['mof fails']],
    [
      'weights open, terms limit use',
      model('open-weight-restricted', ['open', 'unknown', 'unknown'], osai('weights')),
      ['osai weights-despite-terms'],
    ],
    [
      'weights open, gated by our sources',
      model('open-weight-permissive', ['partial', 'unknown', 'unknown'], osai('weights')),
      ['osai component-open weights'],
    ],
    [
      'code open, held back by our sources',
      model('open-weight-permissive', ['unknown', 'closed', 'closed'], osai('training-code')),
      ['osai component-open training-code'],
    ],
    [
      'data out by our sources',
      model('open-source-candidate', all, osai('weights', 'training-code')),
      ['osai component-not-open training-data'],
    ],
    [
      'all of it at once',
      model(
        'open-weight-noncommercial',
        ['open', 'partial', 'open'],
        osai('weights', 'training-data', 'training-code'),
      ),
      ['osai passes', 'osai component-open training-data', 'osai weights-despite-terms'],
    ],
  ])('%s', (_, record, expected) => {
    expect(said(record)).toEqual(expected);
  });
});

describe('what does not', () => {
  it.each([
    ['nobody else', model('closed', none)],
    [
      'OSI passed as we do',
      model('open-source', all, osi('passed'), mof('class-1'), osai('weights', 'training-data', 'training-code')),
    ],
    ['failed as with us', model('open-weight-restricted', none, osi('failed'), mof('no-class'))],
    ['would qualify under other terms', model('open-weight-restricted', none, osi('would-qualify'))],
    ['a class in between', model('open-weight-plus', none, mof('class-2'))],
    ['what we do not know', model('open-weight-unknown-licence', none, osai('weights', 'training-code'))],
    ['weights of a base that is not out', model('open-weight-permissive', ['open', 'closed', 'closed'], osai())],
    ['parts seen alike', model('open-weight-permissive', ['open', 'closed', 'partial'], osai('weights'))],
  ])('%s', (_, record) => {
    expect(said(record)).toEqual([]);
  });
});
