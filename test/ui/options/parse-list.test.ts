import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSite } from '@/src/ext/sites/site.ts';
import { parseList } from '@/src/ui/options/parse-list.ts';

const read = (text: string, listed: string[] = []) => parseList(text, listed, parseSite);

describe('a pasted list of sites', () => {
  it('takes lines, commas and spaces, and what an address bar gives', () => {
    const text = 'news.example\nhttps://www.blog.example/post?id=1#top, *.shop.example;mail.example  chat.example';
    expect(read(text)).toEqual({
      add: ['news.example', 'blog.example', 'shop.example', 'mail.example', 'chat.example'],
      known: 0,
      bad: [],
    });
  });

  it('passes over remarks and empty lines', () => {
    expect(read('# my list\r\n\r\nnews.example # the best\r\n').add).toEqual(['news.example']);
  });

  it('counts what is listed already or twice, and names what is no site by its line', () => {
    expect(read('a.example\nb.example\nb.example\n\nno!site x.example', ['a.example'])).toEqual({
      add: ['b.example', 'x.example'],
      known: 2,
      bad: [{ line: 5, input: 'no!site' }],
    });
  });

  it('reads 10,000 sites', () => {
    const text = Array.from({ length: 10_000 }, (_, at) => `site-${at}.example`).join('\n');
    expect(read(text).add).toHaveLength(10_000);
  });

  it('never throws, and loses nothing: every entry is new, known or bad', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { add, known, bad } = read(text);
        const entries = text
          .split(/\r\n|[\r\n]/)
          .flatMap((line) => line.replace(/(^|\s)#.*$/, '').split(/[\s,;]+/))
          .filter(Boolean);
        expect(add.length + known + bad.length).toBe(entries.length);
      }),
    );
  });
});
