// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { FoldedGlossary, Glossary } from '@/src/ui/glossary/glossary.tsx';
import { t } from '../messages.ts';
import { show, words } from '../render.ts';

describe('the glossary', () => {
  it('explains each term in words, with the four looks of an arc', async () => {
    const place = await show(<Glossary t={t} />);
    expect([...place.querySelectorAll('dt')].map(words)).toEqual([
      'Open-weight',
      'Open source AI',
      'The ring',
      'Other assessments',
      'Why the word matters',
    ]);
    expect(words(place)).toContain('a real contribution');
    expect(words(place)).toContain('Some use the word more loosely');
    expect([...place.querySelectorAll('.looks .ring')]).toHaveLength(4);
  });

  it('names its sources, and leads to each of them', async () => {
    const place = await show(<Glossary t={t} />);
    const links = [...place.querySelectorAll('a')].map((link) => [words(link), link.getAttribute('href')]);
    expect(links).toEqual([
      ['Open Source AI Definition 1.0', 'https://opensource.org/ai/open-source-ai-definition'],
      ['Open Source Initiative', 'https://opensource.org/ai'],
      ['Model Openness Framework', 'https://isitopen.ai/'],
      ['European Open Source AI Index', 'https://osai-index.eu/'],
      ['Regulation (EU) 2024/1689', 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj'],
    ]);
  });

  it('is closed at first where there is little room', async () => {
    const place = await show(<FoldedGlossary t={t} />);
    expect(place.querySelector('details')?.open).toBe(false);
    expect(words(place.querySelector('summary'))).toBe('What these words mean');
  });
});
