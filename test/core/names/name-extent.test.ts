import { describe, expect, it } from 'vitest';
import { createNameExtent } from '@/src/core/names/name-extent.ts';
import type { Suffix } from '@/src/core/names/suffix.ts';
import { createLexicon } from '@/src/core/text/lexicon.ts';
import { english, names } from '../engine.ts';

const extent = createNameExtent(names, english, createLexicon(english));
const bare: Suffix = { to: 1, versions: [], sizes: [], variants: [] };
/** Where the name in brackets is, in the text without them. */
const named = (marked: string) => ({
  text: marked.replace(/[[\]]/g, ''),
  start: marked.indexOf('['),
  end: marked.indexOf(']') - 1,
});

describe('the company', () => {
  const isCompany = (marked: string): boolean => extent.isCompany(named(marked).text, named(marked));
  it.each(['[Mistral] AI raised money', 'with [mistral] ai'])('%j', (marked) => expect(isCompany(marked)).toBe(true));
  it.each(['[Mistral] Large', '[Mistral]', '[Mistral] AIR', 'with [Zorb] AI'])('not %j', (marked) =>
    expect(isCompany(marked)).toBe(false),
  );
});

describe('a product', () => {
  const isProduct = (marked: string, suffix = bare): boolean =>
    extent.isProduct(named(marked).text, named(marked).end, suffix);
  it.each(['[Claude] Code', '[whisper].cpp', '[DeepSeek] API', '[Qwen]-Agent'])('%j', (marked) =>
    expect(isProduct(marked)).toBe(true),
  );
  it.each(['[Claude] code', '[Claude] Opus', '[Claude]', '[Claude], Code'])('not %j', (marked) =>
    expect(isProduct(marked)).toBe(false),
  );
  it('is none behind a version', () => expect(isProduct('[Kimi K2] Code', { ...bare, versions: ['k2'] })).toBe(false));
});

describe('what is joined to a name before it', () => {
  const lead = (marked: string): string => extent.foreignLead(named(marked).text, named(marked).start);
  it.each([
    ['Open-[R1]', 'Open-'],
    ['the Pile-[T5]', 'Pile-'],
    ['Meta-[Llama]-3', ''],
    ['the [Llama]', ''],
    ['- [Llama]', ''],
  ])('%j: %j', (marked, expected) => expect(lead(marked)).toBe(expected));
});

describe('the rest of another name', () => {
  const further = (marked: string): string => {
    const { text, end } = named(marked);
    return text.slice(end, end + extent.furtherLength(text, end));
  };
  it.each([
    ['[GLM-4]-Voice is', '-Voice'],
    ['[MiniCPM]-o 4.5 is', '-o 4.5'],
    ['[Zorb]-X-Y is', '-X-Y'],
    ['[Qwen]-Agent is', ''],
    ['[GPT-4]-Based apps', ''],
    ['[Llama]-based apps', ''],
    ['[Zorb] is', ''],
    ['[Zorb]-7 is', ''],
  ])('%j: %j', (marked, expected) => expect(further(marked)).toBe(expected));
});
