import { describe, expect, it } from 'vitest';
import type { OpennessClass } from '@/src/vocabulary/types.ts';
import { correctedText } from '@/src/ui/check/corrections.ts';
import { rewordEnglish } from '@/src/ui/check/reword-english.ts';

/** The text with the words between brackets reworded; the same where no words fit. */
function reworded(marked: string, ...openness: OpennessClass[]): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replaceAll(/[[\]]/g, '');
  const rewording = rewordEnglish(text, { start, end }, openness);
  return rewording ? correctedText(text, [rewording]) : text;
}

describe('accurate words in an English text', () => {
  it.each<[string, OpennessClass[], string]>([
    ['Tern 2 is [open source].', ['open-weight-permissive'], 'Tern 2 is open-weight.'],
    ['Tern 2 is an [open-source] model.', ['open-weight-restricted'], 'Tern 2 is an open-weight model.'],
    [
      'Tern and Skua are [open source] models.',
      ['open-weight-plus', 'open-weight-restricted'],
      'Tern and Skua are open-weight models.',
    ],
    [
      'Tern 2 is an [open-source] model.',
      ['open-weight-noncommercial'],
      'Tern 2 is a non-commercial open-weight model.',
    ],
    ['Tern is an [open-source] family.', ['depends'], 'Tern is a partly open-weight family.'],
    ['An [open-source] model, Tern 2 leads.', ['closed'], 'A closed model, Tern 2 leads.'],
    ['[Open-source] models such as Tern 2', ['open-weight-permissive'], 'Open-weight models such as Tern 2'],
    ['Why [Open-Source] Models Like Tern Win', ['open-weight-permissive'], 'Why Open-Weight Models Like Tern Win'],
    ['TERN IS [OPEN SOURCE]', ['open-weight-permissive'], 'TERN IS OPEN-WEIGHT'],
    ['Harbour Labs [open-sourced] Tern 2.', ['open-weight-permissive'], 'Harbour Labs released the weights of Tern 2.'],
    [
      'Tern 2 was finally [open-sourced].',
      ['open-weight-restricted'],
      'Tern 2 was finally released with open weights.',
    ],
    ['the newly [open-sourced] Tern 2', ['open-weight-permissive'], 'the newly open-weight Tern 2'],
    [
      'By [open-sourcing] Tern 2, they won.',
      ['open-weight-permissive'],
      'By releasing the weights of Tern 2, they won.',
    ],
    [
      'They decided to [open source] Tern 2.',
      ['open-weight-permissive'],
      'They decided to release the weights of Tern 2.',
    ],
    ['It is a [FOSS] model.', ['open-weight-permissive'], 'It is an open-weight model.'],
  ])('%s', (marked, openness, wanted) => expect(reworded(marked, ...openness)).toBe(wanted));

  it.each<[string, OpennessClass[]]>([
    ['They open-sourced nothing: they [open-sourced] Tern 2.', ['closed']],
    ['In [open source], Tern 2 leads.', ['open-weight-permissive']],
    ['Tern 2 and Skua are [open source].', ['open-weight-permissive', 'closed']],
    ['Tern 2 is [open source].', ['open-source']],
    ['Tern 2 is [open source].', ['open-weight-unknown-licence']],
  ])('has none for: %s', (marked, openness) =>
    expect(reworded(marked, ...openness)).toBe(marked.replaceAll(/[[\]]/g, '')),
  );
});

describe('a corrected text', () => {
  it('has every correction in its place, and of two that overlap the first', () => {
    const corrections = [
      { start: 0, end: 1, words: 'X' },
      { start: 2, end: 5, words: '' },
      { start: 4, end: 6, words: 'Y' },
    ];
    expect(correctedText('abcdefg', corrections)).toBe('Xbfg');
    expect(correctedText('abc', [])).toBe('abc');
  });
});
