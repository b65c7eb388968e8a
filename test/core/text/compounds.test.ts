import { describe, expect, it } from 'vitest';
import { createCompounds } from '@/src/core/text/compounds.ts';
import { unlisted, type Entry } from '@/src/core/text/lexicon.ts';

const entry = (word: string): Entry =>
  ['modell', 'ki', 'sprachmodell'].includes(word)
    ? { ...unlisted, classes: [`noun.${word}`], kinds: new Set([`noun.${word}`, 'noun']) }
    : word === 'offen'
      ? { ...unlisted, classes: ['adjective'], kinds: new Set(['adjective']) }
      : unlisted;
const kind = (compounds: 'none' | 'hyphen' | 'closed', word: string): string | undefined =>
  createCompounds({ compounds }, entry)(word)?.classes[0];

describe('a compound is what its last part is', () => {
  it.each([
    ['closed', 'grossmodell', 'noun.modell'],
    ['closed', 'grosssprachmodell', 'noun.sprachmodell'],
    ['closed', 'llama-modell', 'noun.modell'],
    ['closed', 'meta-ki', 'noun.ki'],
    // Too short to be looked for in a closed word; no noun; not at the end; the whole word; none wanted.
    ['closed', 'metaki', undefined],
    ['closed', 'halboffen', undefined],
    ['closed', 'modellbau', undefined],
    ['closed', 'zorb', undefined],
    ['none', 'llama-modell', undefined],
  ] as const)('%s %j: %s', (compounds, word, expected) => expect(kind(compounds, word)).toBe(expected));
});
