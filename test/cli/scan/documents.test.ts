import { describe, expect, it } from 'vitest';
import { loadTerms } from '../../../src/cli/engine.ts';
import type { Markup } from '../../../src/cli/scan/documents.ts';
import { tolerant } from '../../../src/cli/scan/tolerant.ts';
import { growth } from '../../growth.ts';
import { scanner } from './scanner.ts';

const claims = (text: string, markup: Markup = 'markdown'): string[] =>
  scanner()
    .scanText(text, markup, true)
    .findings.map(({ claim, place }) => `${claim.targets[0]?.text} ${place?.line}:${place?.column}`);

describe('the prefilter of sources', () => {
  const inSource = tolerant(loadTerms());
  it.each([
    'open source',
    'open&nbsp;source',
    'open&#160;source',
    'open <em>source</em>',
    '<b>Open</b>-source',
    'open&shy;-source',
    'o\u00ADpen source',
    'open<wbr>source',
    'open\n   source',
    'open*-source*',
    '[open](https://example.org/) source',
    'open\n> source',
    '<abbr>FOSS</abbr>',
  ])('lets %j through', (text) => {
    expect(inSource.test(`<p>It is ${text}.</p>`)).toBe(true);
  });

  it.each(['<p>An open door, a source of light', 'openresource', '<a href="opensea">s</a>', ''])('stops %j', (text) => {
    expect(inSource.test(text)).toBe(false);
  });

  it('takes linear time', () => {
    const text = 'o<b>p</b><i>e</i>n &nbsp;'.repeat(4000);
    const long = text.repeat(8);
    expect(
      growth(
        () => inSource.test(text),
        () => inSource.test(long),
        8,
        4,
      ),
    ).toBeLessThan(4);
  });
});

describe('comments that ask for silence', () => {
  it.each([
    ['Llama 3 is open source.', 1],
    ['<!-- actually-open-ignore -->\nLlama 3 is open source.', 0],
    ['<!-- actually-open-ignore: a quotation -->\n\nLlama 3 is open source.', 0],
    ['Llama 3 is open source. <!-- actually-open-ignore -->', 0],
    ['<!-- actually-open-ignore -->\nLlama 3 is open source.\n\nLlama 2 is open source.', 1],
    ['- Llama 3 is open source <!-- actually-open-ignore -->\n- Llama 2 is open source', 1],
    [
      '<!-- actually-open-ignore-start -->\n\nLlama 3 is open source.\n\n- Llama 2 is open source\n\n<!-- actually-open-ignore-end -->\n\nGemma 2 is open source.',
      1,
    ],
    ['Llama 3 is open source.\n\n<!-- actually-open-ignore-file -->', 0],
    ['<!-- actually-open-ignorance -->\nLlama 3 is open source.', 1],
  ])('%j leaves %i claims', (text, count) => {
    expect(claims(text)).toHaveLength(count);
  });
});

describe('lines and columns', () => {
  it.each<[string, Markup, string[]]>([
    ['a\n\n*Llama 3* is **open\nsource**.', 'markdown', ['Llama 3 3:16']],
    ['<p>Llama 3 is\n <a href="#">open</a>&nbsp;source.</p>', 'html', ['Llama 3 2:14']],
    ['Llama 3 is open source.\n\nLlama 3 is open source.', 'markdown', ['Llama 3 1:12', 'Llama 3 3:12']],
    ['<p>Ll&#97;ma 3 is open source.', 'html', ['Llama 3 1:19']],
  ])('%j as %s', (text, markup, expected) => {
    expect(claims(text, markup)).toEqual(expected);
  });

  it('leaves code and front matter out', () => {
    expect(
      claims('---\ntitle: Llama 3 is open source\n---\n\n    Llama 3 is open source\n\n`Llama 3 is open source`\n'),
    ).toEqual([]);
    expect(claims('Hello.\n\n    Llama 3 is open source.\n', 'plain')).toHaveLength(1);
  });
});
