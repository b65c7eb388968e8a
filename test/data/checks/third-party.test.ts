import { expect, it } from 'vitest';
import { check } from '../../../data/checks/third-party.ts';
import { derived, family, release } from './dataset.ts';

const osi = (outcome: string): string =>
  `third_party: [{ by: osi, outcome: ${outcome}, url: 'https://example.org', seen: '2026-01-01' }]`;
const open =
  "sources: [{ url: 'https://example.org', seen: '2026-01-01', kind: primary, supports: [weights.licence, components.training-data, components.training-code] }]";
const ask = (...lines: string[]): string[] => check(derived({ solo: family('Solo', release('solo', ...lines)) }));

it('asks for a reason where OSI passed what we do not', () => {
  expect(ask(osi('passed'))).toEqual([
    'data/models/solo.yml: versions.solo.third_party.osi: osi says passed, we derive open-weight-permissive; correct a fact or say why in because',
  ]);
  expect(ask(osi('passed'), 'because: The repository has gone.')).toEqual([]);
});

it('has nothing to say where we agree', () => {
  expect(ask(osi('failed'))).toEqual([]);
  expect(ask(osi('passed'), 'components: { training-data: open, training-code: open }', open)).toEqual([]);
});
