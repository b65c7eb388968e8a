import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Collector, type Unit } from '../../../src/cli/study/collect.ts';
import { claimText, monthOf, readLine, siteOf, type LineClaim, type StudyLine } from '../../../src/cli/study/lines.ts';

const claim = (quote: string, verdict: LineClaim['targets'][number]['verdict'] = 'refuted'): LineClaim => ({
  ...{ phrase: 'open source', stance: 'asserted', quote, context: `They say ${quote}.` },
  targets: [{ text: 'Llama 3', model: 'llama-3', verdict }],
});
const line = (url: string, date: string, ...claims: LineClaim[]): StudyLine => ({ id: url, url, date, claims });

function collect(lines: readonly StudyLine[], seed = 1, size = 50): Collector {
  const collector = new Collector(seed, size);
  for (const one of lines) collector.add(one);
  return collector;
}
const units = (lines: readonly StudyLine[]): Unit[] => [...collect(lines).units()];

describe('a claim counts once', () => {
  it('for a registered domain and its words, in the first month', () => {
    const said = [['llama-3', 'refuted']];
    expect(
      units([
        line('https://www.news.example/a', '2026-03-01T00:00:00Z', claim('Llama 3 is open source')),
        line('https://blog.news.example/b', '2026-01-31T23:00:00Z', claim('llama 3  is Open Source')),
        line('https://other.example/', '2026-02-01', claim('Llama 3 is open source')),
      ]),
    ).toEqual([
      { site: 'news.example', month: '2026-01', said },
      { site: 'other.example', month: '2026-02', said },
    ]);
  });

  it('where there is no address, for each document', () => {
    const without = (file: string): StudyLine => ({ id: file, file, claims: [claim('Llama 3 is open source')] });
    const [one, other, ...more] = units([without('a.md'), without('b.md'), without('a.md')]);
    expect([one, other, more]).toMatchObject([{ site: '', month: '' }, { site: '', month: '' }, []]);
  });

  it('only where it is asserted', () => {
    const collector = collect([
      line('https://a.example/', '', { ...claim('x'), stance: 'denied' }, { ...claim('y'), stance: 'unclear' }),
    ]);
    expect([collector.size, collector.stances]).toEqual([0, { asserted: 0, denied: 1, unclear: 1 }]);
  });

  it('in whatever order the lines come', () => {
    const lines = Array.from({ length: 60 }, (_, at) =>
      line(
        `https://site-${at % 5}.example/${at}`,
        `2026-0${1 + (at % 3)}-01`,
        claim(`Llama ${at % 7} is open source`, at % 2 ? 'refuted' : 'supported'),
      ),
    );
    const seen = (order: readonly StudyLine[]): unknown => {
      const collector = collect(order, 3, 10);
      return [[...collector.units()].map((unit) => JSON.stringify(unit)).toSorted(), collector.sample];
    };
    const expected = seen(lines);
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (order) => {
        expect(seen(order)).toEqual(expected);
      }),
    );
  });
});

describe('the sample', () => {
  const lines = Array.from({ length: 500 }, (_, at) =>
    line(`https://s${at}.example/`, '', claim(`Llama ${at} is open source`)),
  );
  const sites = (seed: number): string[] => collect(lines, seed, 50).sample.map(({ site }) => site);

  it('depends on the seed', () => {
    expect(sites(1)).toHaveLength(50);
    expect(sites(1)).toEqual(sites(1));
    expect(sites(2)).not.toEqual(sites(1));
  });

  it('is from all parts of the input', () => {
    const places = sites(1).map((site) => Number(/\d+/.exec(site)?.[0]));
    expect(places.filter((place) => place < 250).length).toBeGreaterThan(10);
    expect(places.filter((place) => place >= 250).length).toBeGreaterThan(10);
  });
});

describe('what is read of a line', () => {
  it.each([
    ['https://www.bbc.co.uk/news/1', 'bbc.co.uk'],
    ['https://somebody.github.io/post', 'somebody.github.io'],
    ['http://192.0.2.7/', '192.0.2.7'],
    ['', ''],
  ])('the site of %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });

  it.each([
    ['2026-03-04T05:06:07Z', '2026-03'],
    ['2026-03', '2026-03'],
    ['2026-13-01', ''],
    ['last week', ''],
  ])('the month of %s', (date, month) => {
    expect(monthOf(date)).toBe(month);
  });

  it('the words of a claim, of a passage without a quote as well', () => {
    expect(claimText(claim('LLaMA 3\n is open source'))).toBe('llama 3 is open source');
    const { quote: _, ...passage } = claim('');
    expect(claimText(passage)).toBe('llama 3 open source');
  });

  it('nothing of what is no line of scan', () => {
    expect(() => readLine('{"id":1')).toThrow('not valid JSON');
    expect(() => readLine('{"id":1,"text":"x"}')).toThrow('no line of scan --format jsonl (claims)');
  });
});
