import { describe, expect, it } from 'vitest';
import { sharedComponents } from '../../../../data/compile/derive/components.ts';
import type { CompiledModel } from '../../../../data/compile/derive/release.ts';
import { compileUmbrella } from '../../../../data/compile/derive/umbrella.ts';
import type { ComponentState, ModelRecord, Source } from '../../../../src/vocabulary/types.ts';
import { componentIds } from '../../../../src/vocabulary/types.ts';

const all = (state: ComponentState): ModelRecord['components'] =>
  Object.fromEntries(componentIds.map((id) => [id, state])) as ModelRecord['components'];

describe('a component of a name for several releases', () => {
  it.each([
    [['closed', 'closed'], 'closed'],
    [['closed', 'closed', 'unknown'], 'closed'],
    [['closed', 'unknown'], 'unknown'],
    [['unknown', 'unknown'], 'unknown'],
    [['closed', 'partial'], 'partial'],
    [['open', 'closed', 'unknown'], 'partial'],
    [['open', 'open'], 'open'],
    [['open', 'open', 'unknown'], 'unknown'],
  ] as [ComponentState[], ComponentState][])('%j is %s', (states, shared) => {
    expect(sharedComponents(states.map((state) => ({ components: all(state) })))['training-data']).toBe(shared);
  });
});

const source = (url: string, seen: string, kind: Source['kind'] = 'primary', fact = 'weights.licence'): Source => ({
  url: `https://example.org/${url}`,
  seen,
  kind,
  supports: [fact],
});
function member(id: string, sources: Source[], more: Partial<ModelRecord> = {}): CompiledModel {
  const asOf =
    sources
      .map(({ seen }) => seen)
      .toSorted()
      .at(-1) ?? '';
  const record: ModelRecord = {
    ...{ id, name: id, family: 'f', makers: ['M'], class: 'closed', reasons: [], components: all('closed') },
    ...{ licence: null, restrictions: [], thirdParty: [], sources, asOf },
    ...more,
  };
  return { neverOpenSource: true, record };
}
const umbrella = (...members: CompiledModel[]): ModelRecord =>
  compileUmbrella({ id: 'f', name: 'F', family: 'f', makers: ['M'] }, members).record;

it('shows the best source of each release for what decides, three of them', () => {
  const { sources, asOf } = umbrella(
    member('a', [source('a-news', '2026-09-01', 'news'), source('a', '2026-01-01')]),
    member('b', [source('b-released', '2026-10-01', 'primary', 'released'), source('b', '2026-02-01', 'index')]),
    member('c', [source('c', '2026-03-01')]),
    member('c-again', [source('c', '2026-03-01')]),
    member('later', [source('later', '2026-03-01')]),
    member('d', [source('d', '2026-04-01')]),
  );
  const names = ['d', 'later', 'c'];
  expect(sources.map(({ url }) => url)).toEqual(names.map((name) => `https://example.org/${name}`));
  expect(asOf).toBe('2026-10-01');
});

it("shows a third party's verdict only where it is the same of every release", () => {
  const osi = { by: 'osi', outcome: 'failed', url: 'https://example.org/', seen: '2024-10-28' } as const;
  const mof = { by: 'mof', outcome: 'no-class', url: 'https://example.org/', seen: '2026-05-11' } as const;
  const { thirdParty } = umbrella(
    member('a', [source('a', '2026-01-01')], { thirdParty: [osi, mof] }),
    member('b', [source('b', '2026-01-01')], { thirdParty: [mof] }),
  );
  expect(thirdParty).toEqual([mof]);
});
