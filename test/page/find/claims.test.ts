import { describe, expect, it } from 'vitest';
import { createIds, toReported } from '@/src/page/find/claims.ts';
import { assessment, block } from '../make.ts';

describe('ids of claims', () => {
  it('differ while claims exist, and return with the same words', () => {
    const ids = createIds();
    const [a, b] = [ids.take('one'), ids.take('one')];
    const other = ids.take('two');
    expect(new Set([a, b, other]).size).toBe(3);
    ids.free(a);
    expect(ids.take('one')).toBe(a);
    expect(ids.take('one')).not.toBe(a);
  });
});

describe('the excerpt of a claim', () => {
  const excerpt = (text: string): string => {
    const start = text.indexOf('open source');
    const found = block(`<p>${text}</p>`);
    return toReported({ id: 'c1', assessment: assessment({ start, end: start + 11 }), block: found, words: [] }, true)
      .excerpt;
  };

  it('is the whole of a short block', () => {
    expect(excerpt('Llama is open source.')).toBe('Llama is open source.');
  });

  it('is cut between words, with a mark', () => {
    const cut = excerpt(`${'before '.repeat(20)}open source${' behind'.repeat(20)}`);
    expect(cut).toMatch(/^… before (before )+open source (behind )+behind …$/);
    expect(cut.length).toBeLessThanOrEqual(130);
  });

  it('says in which language the page has it', () => {
    const langOf = (html: string) =>
      toReported({ id: 'c1', assessment: assessment({ start: 9, end: 20 }), block: block(html), words: [] }, true).lang;
    expect(langOf('<p lang="en-GB">Llama is open source.</p>')).toBe('en-GB');
    expect(langOf('<div lang="de"><p>Llama is open source.</p></div>')).toBe('de');
    expect(langOf('<p>Llama is open source.</p>')).toBeUndefined();
  });

  it('says where in it the phrase is, also where the words come before', () => {
    const text = `${'before '.repeat(20)}ChatGPT is not open source. Llama is open source again${' behind'.repeat(20)}`;
    const start = text.lastIndexOf('open source');
    const claim = { id: 'c1', assessment: assessment({ start, end: start + 11 }), block: block(`<p>${text}</p>`) };
    const { excerpt: cut, at = -1 } = toReported({ ...claim, words: [] }, true);
    expect(at).toBeGreaterThan(cut.indexOf('open source'));
    expect(cut.slice(at)).toMatch(/^open source again/);
  });

  it('keeps the phrase where there is no space to cut at', () => {
    expect(excerpt(`${'x'.repeat(99)}open source${'y'.repeat(99)}`)).toContain('open source');
  });
});
