import { describe, expect, it } from 'vitest';
import { covers, parseSite, patternsOf, siteOf } from '@/src/ext/sites/site.ts';

describe('parseSite', () => {
  it.each([
    ['news.example', 'news.example'],
    ['  News.Example ', 'news.example'],
    ['*.news.example', 'news.example'],
    ['https://www.news.example/story?id=1#top', 'news.example'],
    ['http://news.example:8080/', 'news.example'],
    ['news.example/story', 'news.example'],
    ['news.example.', 'news.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    ['http://127.0.0.1:3000/a', '127.0.0.1'],
    ['www.example', 'www.example'],
    ['www.www.news.example', 'news.example'],
    ['www.www.example', 'www.example'],
    ['file:///home/me/a.html', 'file:'],
  ])('reads %j as %s', (written, site) => {
    expect(parseSite(written)).toBe(site);
  });

  it.each([
    '',
    ' ',
    'two words',
    'news,example',
    'chrome://settings',
    'about:blank',
    'http://',
    '[::1]',
    '<all_urls>',
    '*',
    42,
    null,
  ])('accepts %j as no site', (written) => {
    expect(parseSite(written)).toBeNull();
  });

  it('reads its own output the same again', () => {
    for (const site of ['news.example', 'xn--bcher-kva.example', 'file:', '127.0.0.1'])
      expect(parseSite(site)).toBe(site);
  });
});

describe('siteOf', () => {
  it.each([
    ['https://news.example/', 'news.example'],
    ['file:///tmp/a.html', 'file:'],
    ['chrome://extensions/', null],
    ['about:blank', null],
    ['moz-extension://abc/options.html', null],
    ['data:text/html,hello', null],
    [undefined, null],
  ])('of %s is %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

it('a listed site includes hosts below it, not hosts that end alike', () => {
  expect(covers('news.example', 'blog.news.example')).toBe(true);
  expect(covers('news.example', 'fakenews.example')).toBe(false);
  expect(covers('blog.news.example', 'news.example')).toBe(false);
});

it('gives patterns that browsers accept', () => {
  expect(patternsOf('news.example')).toEqual(['*://*.news.example/*']);
  expect(patternsOf('127.0.0.1')).toEqual(['*://127.0.0.1/*']);
  expect(patternsOf('file:')).toEqual(['file:///*']);
});
