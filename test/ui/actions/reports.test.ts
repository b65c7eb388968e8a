import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeMissed, writeMistake, type Mistake } from '@/src/ui/actions/reports.ts';
import { formAddress, mailAddress, reportBody } from '@/src/ui/actions/written.ts';
import { t } from '../messages.ts';
import { claim } from '../samples.ts';

const mistake: Mistake = {
  claim: claim(),
  target: 0,
  version: '1.2.3',
  dataset: '2026.11.24',
  page: null,
  comment: ' The bird is meant & not the model. ',
};

describe('the report of a mistake', () => {
  it('says everything that it holds, and holds no address unless it was asked to', () => {
    expect(reportBody(writeMistake(t, mistake))).toBe(
      [
        'The bird is meant & not the model.',
        '',
        'Text: They call Tern 2 an open source model again and again',
        'Model: Tern 2',
        'Verdict shown: open-weight, restricted licence',
        'Rule: predicative (strict)',
        'Actually Open 1.2.3, dataset of 24 November 2026',
      ].join('\n'),
    );
    const page = 'https://news.example/?a=1&b=2';
    expect(reportBody(writeMistake(t, { ...mistake, page }))).toContain(`Page: ${page}`);
  });

  it('fills the fields of a form with exactly that, where package.json sends bugs', () => {
    const written = writeMistake(t, { ...mistake, page: 'https://news.example/' });
    const url = new URL(formAddress(written));
    const { bugs } = JSON.parse(readFileSync('package.json', 'utf8')) as { bugs: { url: string } };
    expect(url.origin + url.pathname).toBe(`${bugs.url}/new`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      template: 'false-alarm.yml',
      title: 'Mistake about Tern 2',
      reason: 'The bird is meant & not the model.',
      words: 'They call Tern 2 an open source model again and again',
      model: 'Tern 2',
      verdict: 'open-weight, restricted licence',
      rule: 'predicative (strict)',
      page: 'https://news.example/',
      versions: 'Actually Open 1.2.3, dataset of 24 November 2026',
    });
  });

  it.each([
    ['a mistake', writeMistake(t, { ...mistake, page: 'https://news.example/' })],
    ['a missed claim', writeMissed(t, 'Tern 9 is open source.', 'https://news.example/', '1.2.3')],
  ])('fills nothing that the form for %s lacks', (_, written) => {
    const form = readFileSync(`.github/ISSUE_TEMPLATE/${written.form}.yml`, 'utf8');
    const { body } = parse(form) as { body: { id: string }[] };
    expect(body.map(({ id }) => id)).toEqual(expect.arrayContaining(written.fields.map(({ id }) => id)));
  });

  it('fills a mail that has no recipient yet', () => {
    const url = new URL(
      mailAddress({ form: 'missed-claim', title: 'A & B', fields: [{ id: 'words', value: 'one\ntwo?' }] }),
    );
    expect([url.protocol, url.pathname]).toEqual(['mailto:', '']);
    expect(url.searchParams.get('subject')).toBe('A & B');
    expect(url.searchParams.get('body')).toBe('one\r\ntwo?');
  });
});
