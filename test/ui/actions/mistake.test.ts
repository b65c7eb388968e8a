import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mistakeTitle, mistakeWords, type Mistake } from '@/src/ui/actions/mistake.ts';
import { formAddress, mailAddress } from '@/src/ui/actions/written.ts';
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
    expect(mistakeWords(t, mistake)).toBe(
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
    expect(mistakeWords(t, { ...mistake, page })).toContain(`Page: ${page}`);
  });

  it('fills the form with exactly that, where package.json sends bugs', () => {
    const url = new URL(formAddress({ title: mistakeTitle(t, mistake), body: mistakeWords(t, mistake) }));
    const { bugs } = JSON.parse(readFileSync('package.json', 'utf8')) as { bugs: { url: string } };
    expect(url.origin + url.pathname).toBe(`${bugs.url}/new`);
    expect([...url.searchParams.keys()]).toEqual(['title', 'body']);
    expect(url.searchParams.get('title')).toBe('Mistake about Tern 2');
    expect(url.searchParams.get('body')).toBe(mistakeWords(t, mistake));
  });

  it('fills a mail that has no recipient yet', () => {
    const url = new URL(mailAddress({ title: 'A & B', body: 'one\ntwo?' }));
    expect([url.protocol, url.pathname]).toEqual(['mailto:', '']);
    expect(url.searchParams.get('subject')).toBe('A & B');
    expect(url.searchParams.get('body')).toBe('one\r\ntwo?');
  });
});
