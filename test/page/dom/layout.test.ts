import { describe, expect, it, vi } from 'vitest';
import { computedLayout, markupLayout, tagLayout, type Flow } from '@/src/page/dom/layout.ts';
import { parse } from '../parse.ts';

const element = (html: string): Element => parse(html).body.firstElementChild as Element;

describe('how an element flows, by its name', () => {
  it.each<[string, Flow]>([
    ['<p>', 'block'],
    ['<x-own>', 'block'],
    ['<b>', 'inline'],
    ['<a href="#">', 'inline'],
    ['<br>', 'break'],
    ['<code>', 'opaque'],
    ['<input>', 'opaque'],
    ['<img>', 'transparent'],
    ['<script></script>', 'transparent'],
    ['<s>', 'transparent'],
    ['<del>', 'transparent'],
    ['<ins>', 'inline'],
    ['<sup>th</sup>', 'inline'],
    // Marks of notes are no part of the name before them.
    ['<sup>2</sup>', 'transparent'],
    ['<sup>[2]</sup>', 'transparent'],
    ['<sup><a href="#">2</a></sup>', 'transparent'],
  ])('%s: %s', (html, flow) => {
    expect(tagLayout(element(html))).toBe(flow);
    expect(markupLayout(element(html))).toBe(flow);
  });
});

describe('how it flows with its attributes', () => {
  it.each<[string, Flow]>([
    ['<p hidden>', 'transparent'],
    ['<b hidden>', 'transparent'],
    ['<p style="display: none">', 'transparent'],
    ['<p style="display:none">', 'transparent'],
    ['<p style="color: red">', 'block'],
  ])('%s: %s', (html, flow) => {
    expect(markupLayout(element(html))).toBe(flow);
  });
});

describe('how it flows with its styles', () => {
  const shown = {
    display: 'block',
    visibility: 'visible',
    position: 'static',
    float: 'none',
    textDecorationLine: 'none',
  };
  it.each<[string, Partial<typeof shown>, Flow]>([
    ['<p>', {}, 'block'],
    ['<b>', {}, 'block'],
    ['<p>', { display: 'inline' }, 'inline'],
    ['<p>', { display: 'inline-block' }, 'inline'],
    ['<p>', { display: 'contents' }, 'inline'],
    ['<p>', { display: 'none' }, 'transparent'],
    ['<p>', { visibility: 'hidden' }, 'transparent'],
    ['<b>', { textDecorationLine: 'underline line-through' }, 'transparent'],
    ['<b>', { display: 'inline', textDecorationLine: 'underline' }, 'inline'],
    ['<b>', { display: 'inline', position: 'absolute' }, 'block'],
    ['<b>', { display: 'inline', position: 'fixed' }, 'block'],
    ['<b>word</b>', { display: 'block', float: 'left' }, 'block'],
    // A drop cap
    ['<b>T</b>', { display: 'block', float: 'left' }, 'inline'],
    // Names decide about what is not read.
    ['<code>', { display: 'block' }, 'opaque'],
    ['<img>', { display: 'block' }, 'transparent'],
  ])('%s with %j: %s', (html, styles, flow) => {
    vi.stubGlobal('getComputedStyle', () => ({ ...shown, ...styles }));
    expect(computedLayout(element(html))).toBe(flow);
  });
});
