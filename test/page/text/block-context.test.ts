import { describe, expect, it } from 'vitest';
import { tagLayout } from '@/src/page/dom/layout.ts';
import { createHeadings, kindOf, langOf, tail, textBefore } from '@/src/page/text/block-context.ts';
import { readRuns } from '@/src/page/text/lines.ts';
import { parse } from '../parse.ts';

/** The element with the id `x` of a document. */
const element = (html: string): Element => parse(html).querySelector('#x') as Element;

describe('what surrounds a block', () => {
  it.each([
    ['<p id=x>', 'paragraph'],
    ['<h2 id=x>', 'heading'],
    ['<div role=heading id=x>', 'heading'],
    ['<ul><li><p id=x>', 'item'],
    ['<table><tr><td id=x>', 'cell'],
    ['<figure><figcaption id=x>', 'caption'],
    ['<blockquote><p id=x>', 'quote'],
    ['<ul><li><div><div><div><div><div><p id=x>', 'paragraph'],
  ])('its kind: %s is a %s', (html, kind) => {
    expect(kindOf(element(`${html}words`))).toBe(kind);
  });

  it.each([
    ['<div lang=de><p id=x>', 'de'],
    ['<div lang=de><p id=x lang=fr>', 'fr'],
    ['<div lang=de><p id=x lang="">', ''],
    ['<p id=x>', null],
  ])('its language: %s', (html, lang) => {
    expect(langOf(element(`${html}words`))).toBe(lang);
  });

  it.each([
    ['<h1>One</h1><p id=x>words</p>', 'One'],
    ['<h1>One</h1><h2>Two\n  three</h2><p id=x>words</p><h2>Four</h2>', 'Two three'],
    ['<p id=x>words</p><h2>Four</h2>', undefined],
    ['<h1>One</h1><h2 id=x>words</h2>', 'One'],
    ['<h1>One <b id=x>words</b></h1>', undefined],
    ['<h1> </h1><p id=x>words</p>', undefined],
  ])('its heading: %s', (html, heading) => {
    expect(createHeadings()(element(html))).toBe(heading);
  });

  it.each([
    ['<p>Before.</p><p id=x>words</p>', 'Before.'],
    ['<p>Before.</p> <div></div> <p id=x>words</p>', 'Before.'],
    ['<p>One</p><p>Two</p><p id=x>words</p>', 'Two'],
    ['<p>One</p><script>Two</script><p id=x>words</p>', 'One'],
    ['<p id=x>words</p><p>Behind.</p>', undefined],
  ])('the text before it: %s', (html, before) => {
    const container = element(html);
    const [line] = readRuns(container, tagLayout);
    expect(line && textBefore(container, line, tagLayout)).toBe(before);
  });
});

it('keeps the end of a long text', () => {
  expect(tail('a'.repeat(500) + 'b')).toBe('a'.repeat(399) + 'b');
  expect(tail('ab')).toBe('ab');
});
