import { describe, expect, it } from 'vitest';
import { citation, type Cited } from '@/src/ui/actions/citation.ts';
import { modelAddress } from '@/src/ui/public-record.ts';
import { t } from '../messages.ts';
import { claim, evidence } from '../samples.ts';

const known = evidence();
const cited: Cited = {
  claim: claim(),
  evidence: known,
  page: 'https://news.example/a_story',
  title: 'A story: models',
  read: '2026-11-24',
  version: '1.2.3',
};

describe('a citation', () => {
  it.each(['markdown', 'plain', 'json'] as const)(
    'as %s holds claim, verdict, reasons, dated sources, dataset',
    (form) => {
      const text = citation(t, form, cited);
      for (const part of [
        'They call Tern 2 an open source model again and again',
        'https://news.example/a_story',
        'A story: models',
        modelAddress('tern-2'),
        'Tern 2 is open-weight, not open source',
        'Not released: training data and training code.',
        'No commercial use.',
        'To be open source by the Open Source AI Definition 1.0, it would also need: an open source licence',
        'Tern 2, an open-weight model under a licence that limits its use',
        ...known.model.sources.map(({ url }) => url),
        'https://index.example/tern',
        '1.2.3',
        known.digest,
      ])
        expect(text).toContain(part);
    },
  );

  it('is Markdown: a quote, a verdict set off, links, and nothing of the page that would be read as markup', () => {
    const [quote, ...rest] = citation(t, 'markdown', {
      ...cited,
      claim: { ...claim(), excerpt: 'an *open* [source](x) <b>model</b> #1' },
    }).split('\n');
    expect(quote).toBe('> an \\*open\\* \\[source\\](x) \\<b\\>model\\</b\\> \\#1');
    expect(rest).toContain('**Tern 2 is open-weight, not open source**');
    expect(rest.join('\n')).toContain('<https://news.example/a_story>, accessed 24 November 2026');
    expect(rest.join('\n')).toMatch(/^as of \d+ \w+ 20\d\d · <https:.*models\/tern-2.html>$/m);
  });

  it('is JSON that programs can rely on: ids of the dataset, its version and hash', () => {
    expect(JSON.parse(citation(t, 'json', cited))).toMatchObject({
      claim: { phrase: 'open source', rule: 'predicative', page: cited.page, title: cited.title, read: '2026-11-24' },
      model: { id: 'tern-2' },
      verdict: { class: 'open-weight-restricted', openSource: false },
      components: { weights: { state: 'partial' }, 'training-data': { state: 'closed' } },
      restrictions: known.model.restrictions,
      sources: known.model.sources,
      dataset: { version: '2026.11.24', sha256: known.digest },
    });
  });

  it('offers no other wording for what is open source', () => {
    const open = { ...known, model: { ...known.model, class: 'open-source' as const } };
    expect(citation(t, 'plain', { ...cited, evidence: open })).not.toContain('Wording that fits');
  });
});
