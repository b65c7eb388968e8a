import { describe, expect, it } from 'vitest';
import type { ModelRow } from '@/src/vocabulary/types.ts';
import { chartedParts, makers, periods } from '@/src/ui/dataset/chart/tally.ts';

let count = 0;
const row = (released: string | undefined, states = 'ocuuuuu', more: Partial<ModelRow> = {}): ModelRow => ({
  id: `m${count++}`,
  name: 'M',
  makers: [],
  class: 'open-weight-permissive',
  states,
  licence: null,
  ...(released === undefined ? {} : { released }),
  ...more,
});
const many = (times: number, released?: string): ModelRow[] => Array.from({ length: times }, () => row(released));
const told = (models: ModelRow[]) =>
  periods(models).map(({ year, andBefore, models: size }) => [year, andBefore, size]);

describe('models by year', () => {
  it('takes the first years together until they are enough, and leaves those without a date out', () => {
    const models = [
      ...many(2, '2019'),
      ...many(3, '2022-05'),
      ...many(8, '2023-01-02'),
      ...many(4, '2024'),
      ...many(9),
    ];
    expect(told(models)).toEqual([
      [2023, true, 13],
      [2024, false, 4],
    ]);
  });

  it('leaves out names that cover several versions', () => {
    expect(told([...many(12, '2024'), row('2024', 'ocuuuuu', { umbrella: true })])).toEqual([[2024, false, 12]]);
  });

  it('gives the one period there is where models are few, and none where there are none', () => {
    expect(told([...many(1, '2023'), ...many(1, '2024')])).toEqual([[2024, true, 2]]);
    expect(told([])).toEqual([]);
  });

  it('counts each component by its state; the states of a component add up to the models', () => {
    const [period] = periods([row('2024', 'opcuuuu'), row('2024', 'ocuuuuu')]);
    expect(period?.counts.weights).toEqual({ open: 2, partial: 0, closed: 0, unknown: 0 });
    expect(period?.counts['training-data']).toEqual({ open: 0, partial: 1, closed: 1, unknown: 0 });
    for (const counts of Object.values(period?.counts ?? {})) {
      expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(2);
    }
  });

  it('counts whole models as open source, open-weight or closed; what nobody confirmed is unknown', () => {
    const classes = ['open-source', 'open-source-candidate', 'open-weight-restricted', 'closed'] as const;
    const [period] = periods(classes.map((openness) => row('2024', 'ocuuuuu', { class: openness })));
    expect(period?.counts.class).toEqual({ open: 1, partial: 1, closed: 1, unknown: 1 });
  });

  it('has bars for parts whose states differ', () => {
    expect(chartedParts(periods([row('2024', 'ocuuuuu'), row('2024', 'oouuuuu')]))).toEqual(['training-data']);
  });

  it('has bars for the paper and the model card where enough is known of them', () => {
    const withPapers = (known: number) =>
      periods([
        ...Array.from({ length: known }, (_, at) => row('2024', `ocuuu${at % 2 ? 'o' : 'c'}u`)),
        ...Array.from({ length: 10 - known }, () => row('2024')),
      ]);
    expect(chartedParts(withPapers(6))).toEqual([]);
    expect(chartedParts(withPapers(7))).toEqual(['paper']);
  });

  it('has no bars for a part that is open but for one model in a hundred', () => {
    const withCode = (closed: number) =>
      periods(Array.from({ length: 100 }, (_, at) => row('2024', `ouuu${at < closed ? 'c' : 'o'}uu`)));
    expect(chartedParts(withCode(1))).toEqual([]);
    expect(chartedParts(withCode(10))).toEqual(['inference-code']);
  });

  it('lists the developers with most models, dated or not', () => {
    const by = (maker: string) => row(undefined, 'ocuuuuu', { makers: [maker] });
    const found = makers(
      [by('Auk'), by('Gull'), by('Gull'), row('2024', 'o', { makers: ['Gull'], umbrella: true })],
      1,
    );
    expect(found).toEqual([{ maker: 'Gull', models: 2, counts: { open: 0, partial: 2, closed: 0, unknown: 0 } }]);
  });
});
